using System.Reflection;
using System.Text.RegularExpressions;
using TheoryLedger.Ledger;
using static TheoryLedger.Tests.Ledger.Core;

namespace TheoryLedger.Tests.Ledger;

public sealed partial class RefusalTests
{
    private static readonly IReadOnlyList<(string Where, Refusal Refusal)> All =
    [
        .. Types
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(f =>
                f.FieldType == typeof(Refusal)
                && f.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null
            )
            .Select(f => ($"{f.DeclaringType!.Name}.{f.Name}", (Refusal)f.GetValue(null)!)),
    ];

    [Fact]
    public void The_rules_reach_the_refusals_of_every_concept() =>
        AssertNone(
            "Concepts whose refusals are not found",
            Types
                .Where(t => t.Name.EndsWith("Refusals", StringComparison.Ordinal))
                .Select(t => t.Name)
                .Where(name => !All.Any(r => r.Where.StartsWith($"{name}.", StringComparison.Ordinal)))
        );

    [Fact]
    public void No_two_refusals_share_a_code() =>
        AssertNone(
            "Codes given twice",
            All.GroupBy(r => r.Refusal.Code, StringComparer.Ordinal)
                .Where(g => g.Count() > 1)
                .Select(g => $"{g.Key}: {string.Join(", ", g.Select(r => r.Where))}")
        );

    [Fact]
    public void Codes_are_safe_for_programs_to_branch_on() =>
        AssertNone("Codes out of form", All.Where(r => !Code().IsMatch(r.Refusal.Code)).Select(Described));

    [Fact]
    public void Whoever_is_refused_is_told_in_one_sentence() =>
        AssertNone(
            "Reasons that are not one sentence",
            All.Where(r => !Sentence().IsMatch(r.Refusal.Reason)).Select(Described)
        );

    private static string Described((string Where, Refusal Refusal) refusal) =>
        $"{refusal.Where}: {refusal.Refusal.Code}: {refusal.Refusal.Reason}";

    [GeneratedRegex("^[a-z]+(-[a-z]+)+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex("^[A-Z][^.]+\\.$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();
}

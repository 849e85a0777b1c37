using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using TheoryLedger.Ledger;
using static TheoryLedger.Tests.Ledger.Core;

namespace TheoryLedger.Tests.Ledger;

public sealed partial class StoredFormTests
{
    private static readonly IReadOnlyCollection<Type> Mentioned = Reach([.. Events, .. Commands]);

    [Fact]
    public void The_rules_reach_what_facts_are_made_of()
    {
        Assert.Contains(typeof(ReasoningOperation), Mentioned);
        Assert.Contains(typeof(Alternative), Mentioned);
        Assert.Contains(typeof(TheoryLedger.Constructs.ConstructOriginKind), Mentioned);
    }

    [Fact]
    public void Every_choice_in_a_fact_has_a_stored_name() =>
        AssertNone("Choices without a stored name", Choices.Where(c => StoredName(c) is null).Select(Described));

    [Fact]
    public void Stored_names_of_choices_are_plain() =>
        AssertNone(
            "Stored names out of form",
            Choices.Where(c => StoredName(c) is { } name && !Plain().IsMatch(name)).Select(Described)
        );

    [Fact]
    public void No_two_choices_share_a_stored_name() =>
        AssertNone(
            "Stored names given twice",
            Choices
                .GroupBy(c => $"{c.DeclaringType!.Name} {StoredName(c)}")
                .Where(g => g.Count() > 1)
                .Select(g => g.Key)
        );

    [Fact]
    public void Every_fact_and_command_can_be_written_and_read() =>
        Assert.All([.. Events, .. Commands], t => Assert.NotNull(LedgerJson.Options.GetTypeInfo(t).Properties));

    private static IEnumerable<FieldInfo> Choices =>
        Mentioned.Where(t => t.IsEnum).SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static));

    private static string? StoredName(FieldInfo choice) =>
        choice.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name;

    private static string Described(FieldInfo choice) => $"{choice.DeclaringType!.Name}.{choice.Name}";

    private static HashSet<Type> Reach(IEnumerable<Type> from)
    {
        var seen = new HashSet<Type>();
        var next = new Queue<Type>(from);
        while (next.TryDequeue(out var type))
        {
            if (seen.Add(type))
            {
                Parts(type).ToList().ForEach(next.Enqueue);
            }
        }

        return seen;
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type switch
        {
            { HasElementType: true } => [type.GetElementType()!],
            { IsGenericType: true } => type.GetGenericArguments(),
            _ when type.Assembly == typeof(LedgerEvent).Assembly => type.GetProperties(
                    BindingFlags.Public | BindingFlags.Instance
                )
                .Select(p => p.PropertyType),
            _ => [],
        };

    [GeneratedRegex("^[A-Za-z]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}

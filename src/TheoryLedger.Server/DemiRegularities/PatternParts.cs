using System.Globalization;
using TheoryLedger.DemiRegularities;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.DemiRegularities;

/// <summary>Asks what pattern was seen, in which cases it holds and in which it fails, and why.</summary>
internal static class PatternParts
{
    private const int SpareShown = 2;

    public static async Task<IReadOnlyList<FormPart>> SayingAsync(this FormRoom room, DemiRegularityView? now)
    {
        var showing = await room.ShowingAsync();
        return
        [
            Ask.Part(
                Ask.Prose("pattern", "The pattern", now is null ? null : Words.Of(now.Pattern)) with
                {
                    Help = "What tends to come out where, as a rule with exceptions.",
                    Examples =
                    [
                        "Where a scheme has a host who is paid, groups outlast their first year more often than not.",
                    ],
                }
            ),
            new([])
            {
                Legend = "The cases",
                Help =
                    "Two at least, and one where it holds. A row without a name does not count: to drop a case, empty its name.",
                Rows = new(
                    "cases",
                    "case",
                    "Case",
                    [.. (now?.Cases ?? []).Select(c => Case(c, showing))],
                    Case(null, showing),
                    now is null ? 3 : 1
                )
                {
                    IsWide = true,
                },
            },
            .. await WhyParts.OfAsync(
                room,
                near: [],
                "It holds in five of the six schemes that pay a host; in the sixth the host left, which the pattern would let us expect.",
                "The new paper shows it failing where groups chose their members themselves, so the pattern now says for whom it holds."
            ),
        ];
    }

    private static IReadOnlyList<FormField> Case(CaseShown? now, IReadOnlyList<FormChoice> showing) =>
        [
            Ask.Prose("case", "The case, or the kind of programme", now?.Case, isNeeded: false) with
            {
                Kind = FormFieldKind.Line,
            },
            new("holds", "There the pattern", FormFieldKind.Choice)
            {
                Value = now is null ? null : Words.Of(now.Holds ? "true" : "false"),
                Choices = [new("true", Words.Of("holds")), new("false", Words.Of("fails"))],
            },
            .. Enumerable
                .Range(0, (now?.Shown.Count ?? 0) + SpareShown)
                .Select(at => Shown(at, at < now?.Shown.Count ? now.Shown[at] : null, showing)),
        ];

    // What showed a case may have been restated since: the version that showed it can be kept, or the newer taken.
    private static FormField Shown(int at, Ref? now, IReadOnlyList<FormChoice> showing)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"shown/{at}");
        var present = now is null ? null : $"{now.Id},{now.Version}";
        return new($"{place}/id,{place}/version", "Shown by", FormFieldKind.Choice)
        {
            Value = present is null ? null : Words.Of(present),
            Choices =
            [
                .. present is null || showing.Any(choice => choice.Value == present)
                    ? Array.Empty<FormChoice>()
                    : [new(present, Words.Of($"as before: {Named(now!, showing)}"))],
                .. showing,
            ],
        };
    }

    private static string Named(Ref shown, IReadOnlyList<FormChoice> showing) =>
        showing.FirstOrDefault(s => s.Value.StartsWith($"{shown.Id},", StringComparison.Ordinal))?.Label.Text
            is { } name
            ? $"{name}, version {shown.Version}"
            : "what showed it then";
}

using System.Globalization;
using System.Text;
using TheoryLedger.Findings;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reviews;

namespace TheoryLedger.Server.Sampling;

/// <summary>A sample of decisions as somebody has gone through it, told as the finding that it is recorded as.</summary>
public static class Worksheet
{
    private const string NothingOpen = "Whatever was judged was agreed with: there is nothing to answer.";

    /// <summary>What is agreed with in silence leaves nothing open: the finding is on the rest, or, settled at once, on the review as a whole.</summary>
    /// <remarks>Whatever somebody wrote about a decision may repeat what lies behind it, and so is protected as it is.</remarks>
    public static RaiseFinding ToFinding(Guid review, RecordSample sample, IReadOnlyList<ChangeInBrief> drawn)
    {
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(drawn);
        var judged = sample.Judged.ToDictionary(j => j.Position);
        Ref[] on =
        [
            .. drawn
                .Where(d =>
                    judged.GetValueOrDefault(d.Fact.Position) is { Verdict: Verdict.Disagree } or { Why: not null }
                )
                .Select(d => d.Thing)
                .Distinct()
                .Select(thing => new Ref(thing)),
        ];
        return new(
            FindingKind.Finding,
            Words.Of(Text(review, sample, drawn, judged)),
            on is [] ? [new(review)] : on,
            on is [] ? Words.Of(NothingOpen) : null
        )
        {
            Phase = sample.Phase,
            DecidedBy = sample.DecidedBy,
            DecidedAt = sample.DecidedAt,
        };
    }

    private static string Text(
        Guid review,
        RecordSample sample,
        IReadOnlyList<ChangeInBrief> drawn,
        Dictionary<long, Judged> judged
    )
    {
        var verdicts = judged.Values.Where(j => j.Verdict is not null).ToList();
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"Random sample of {drawn.Count} decisions{(sample.Scope == SampleScope.Theory ? " that change theory" : "")}, drawn by the seed “{sample.Seed}” from events 1 to {sample.Of}; {verdicts.Count} of {drawn.Count} judged, {verdicts.Count(j => j.Verdict == Verdict.Disagree)} disagreed with."
        );
        foreach (var position in drawn.Select(d => d.Fact.Position))
        {
            var said = judged.GetValueOrDefault(position);
            var verdict = said?.Verdict is { } given ? Plain(given) : "not judged";
            text.Append(
                CultureInfo.InvariantCulture,
                $"\nEvent {position}: {verdict}.{(said?.Why is { } why ? $" {why}" : "")}"
            );
        }

        var asked = new SampleAsked(sample.Seed, sample.N, sample.Of, sample.Scope == SampleScope.Theory);
        text.Append(CultureInfo.InvariantCulture, $"\n{SampleAddress.Told}{SampleAddress.Of(review, asked)}");
        return text.ToString();
    }

    private static string Plain(Verdict verdict) => verdict == Verdict.Agree ? "agree" : "disagree";
}

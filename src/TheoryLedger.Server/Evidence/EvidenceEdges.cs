using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Evidence;

/// <summary>What a piece of evidence points at, as it stands.</summary>
internal static class EvidenceEdges
{
    /// <summary>A configuration is judged only by evidence that counts.</summary>
    public const string Judges = "judges";

    /// <summary>What was dropped or unlinked once spoke to it, and stays on record.</summary>
    public const string OnceJudged = "once-judged";

    /// <summary>What a contradiction was answered with.</summary>
    public const string Reconciled = "reconciled-by";

    public static IEnumerable<Edge> Of(EvidenceView view) =>
        [
            new Edge(
                view.State == EvidenceState.Standing ? Judges : OnceJudged,
                view.ConfigurationId.Value,
                Label: Judgement(view)
            ),
            new Edge("excerpt", view.ExcerptId.Value, Label: new { Version = view.ExcerptVersion }),
            new Edge("source", view.SourceId.Value),
            .. view.Codings.Select(id => new Edge("coding", id.Value)),
            .. Pointing.At(Reconciled, view.Answers.Select(a => a.Revision).OfType<Ref>()),
            .. Pointing.AtTriggers(view.Answers.Select(a => a.Why)),
        ];

    private static object Judgement(EvidenceView view) =>
        new
        {
            view.Stance,
            view.Weight,
            view.Nature,
            Version = view.JudgedVersion,
            view.Element,
            view.Link,
        };
}

using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Evidence;

/// <summary>What a piece of evidence points at, as it stands.</summary>
internal static class EvidenceEdges
{
    /// <summary>A configuration is judged only by evidence that counts.</summary>
    public const string Judges = "judges";

    public static IEnumerable<Edge> Of(EvidenceView view) =>
        [
            .. view.State == EvidenceState.Standing
                ? [new Edge(Judges, view.ConfigurationId.Value, Label: Judgement(view))]
                : Array.Empty<Edge>(),
            new Edge("excerpt", view.ExcerptId.Value, Label: new { Version = view.ExcerptVersion }),
            new Edge("source", view.SourceId.Value),
            .. view.Codings.Select(id => new Edge("coding", id.Value)),
            .. Pointing.At("reconciled-by", view.Answers.Select(a => a.Revision).OfType<Ref>()),
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

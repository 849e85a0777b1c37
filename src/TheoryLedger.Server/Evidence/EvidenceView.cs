using System.Diagnostics;
using System.Text.Json.Serialization;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Evidence;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Evidence;

/// <summary>An excerpt as evidence for, against or qualifying a configuration, and all that was said of it since.</summary>
/// <param name="ExcerptVersion">The version of the excerpt that was last judged.</param>
/// <param name="Weight">What it counts now.</param>
/// <param name="Reason">Why it was put forward.</param>
/// <param name="LinkedVersion">The version it was put forward for.</param>
/// <param name="JudgedVersion">The latest version it was judged for; for later ones it is inherited.</param>
/// <param name="State">Whether it counts.</param>
/// <param name="Linked">When and by whom it was put forward.</param>
public sealed record EvidenceView(
    ExcerptId ExcerptId,
    int ExcerptVersion,
    SourceId SourceId,
    ConfigurationId ConfigurationId,
    ElementId? Element,
    LinkId? Link,
    Stance Stance,
    Weight Weight,
    EvidenceNature Nature,
    IReadOnlyList<CodingId> Codings,
    Words Reason,
    int LinkedVersion,
    int JudgedVersion,
    EvidenceState State,
    Taken Linked
) : View, IView<EvidenceView>
{
    public static string Concept => "evidence";

    /// <summary>What later versions made of it.</summary>
    public IReadOnlyList<RejudgementView> Judgements { get; init; } = [];

    /// <summary>What was done about it where it contradicts or qualifies.</summary>
    public IReadOnlyList<ContradictionAnswerView> Answers { get; init; } = [];

    public UnlinkingView? Unlinked { get; init; }

    IEnumerable<Edge> IView<EvidenceView>.Edges => EvidenceEdges.Of(this);

    public static EvidenceView Apply(EvidenceView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, EvidenceLinked e) => Begun(e, fact),
            ({ } v, EvidenceRejudged e) => v with
            {
                ExcerptVersion = e.ExcerptVersion,
                JudgedVersion = e.ConfigurationVersion,
                Weight = e.Weight,
                State = e.Verdict == Rejudgement.Dropped ? EvidenceState.Dropped : EvidenceState.Standing,
                Judgements = [.. v.Judgements, RejudgementView.Of(e, fact.Envelope)],
            },
            ({ } v, ContradictionAnswered e) => v with
            {
                Answers = [.. v.Answers, ContradictionAnswerView.Of(e, fact.Envelope)],
            },
            ({ } v, EvidenceUnlinked e) => v with
            {
                State = EvidenceState.Unlinked,
                Unlinked = UnlinkingView.Of(e, fact.Envelope),
            },
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };

    private static EvidenceView Begun(EvidenceLinked e, Recorded fact) =>
        new(
            e.ExcerptId,
            e.ExcerptVersion,
            e.SourceId,
            e.ConfigurationId,
            e.Element,
            e.Link,
            e.Stance,
            e.Weight,
            e.Nature,
            e.Codings,
            e.Reason,
            e.ConfigurationVersion,
            e.ConfigurationVersion,
            EvidenceState.Standing,
            Taken.In(fact.Envelope)
        );
}

/// <summary>Whether evidence counts, and if not, what became of it.</summary>
public enum EvidenceState
{
    [JsonStringEnumMemberName("standing")]
    Standing,

    [JsonStringEnumMemberName("dropped")]
    Dropped,

    [JsonStringEnumMemberName("unlinked")]
    Unlinked,
}

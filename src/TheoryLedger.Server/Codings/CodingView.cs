using System.Diagnostics;
using System.Text.Json.Serialization;
using TheoryLedger.Codebook;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Contributors;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Codings;

/// <summary>Whether a reading still counts.</summary>
public enum CodingState
{
    [JsonStringEnumMemberName("standing")]
    Standing,

    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn,

    [JsonStringEnumMemberName("replaced")]
    Replaced,
}

/// <summary>Somebody's reading of an excerpt, and every dispute about it.</summary>
public record CodingView(
    ExcerptId ExcerptId,
    int ExcerptVersion,
    SourceId SourceId,
    CodeId CodeId,
    int CodeVersion,
    int? CodebookVersion,
    ContributorId Coder,
    ElementRole? Role,
    Words Interpretation,
    Explicitness Explicitness,
    Certainty Certainty,
    CodingRound Round,
    CodingId? Replaces,
    Taken Coded
) : View, IView<CodingView>
{
    /// <summary>Only standing readings point at their excerpt and code: what reads on from there counts no others.</summary>
    public const string ExcerptEdge = "excerpt";
    public const string CodeEdge = "code";

    /// <summary>How one that ended points at its excerpt, and at what took its place.</summary>
    public const string OnceExcerptEdge = "once-excerpt";
    public const string SuccessorEdge = "replaced-by";

    public static string Concept => "codings";

    public CodingState State { get; init; }

    public CodingId? ReplacedBy { get; init; }

    /// <summary>Why it no longer counts.</summary>
    public Words? Reason { get; init; }

    /// <summary>When and by whom it was taken back or replaced; none while it stands.</summary>
    public Taken? Ended { get; init; }

    /// <summary>When it was looked at again and found to hold, in order.</summary>
    public IReadOnlyList<CodingAffirmation> Affirmations { get; init; } = [];

    /// <summary>The definition of its code that it counts under: that of the last look at it.</summary>
    public int CountsUnder => Affirmations is [.., var last] ? last.CodeVersion : CodeVersion;

    /// <summary>The version of its excerpt that it holds for: that of the last look at it.</summary>
    public int HoldsFor => Affirmations is [.., var last] ? last.ExcerptVersion : ExcerptVersion;

    public IReadOnlyList<DisputeView> Disputes { get; init; } = [];

    public bool IsDisputed => Disputes.Any(d => d.Outcome is null);

    IEnumerable<Edge> IView<CodingView>.Edges =>
        [
            new Edge("source", SourceId.Value),
            new Edge("coder", Coder.Value),
            .. State is CodingState.Standing
                ?
                [
                    new Edge(ExcerptEdge, ExcerptId.Value, Label: new { Version = HoldsFor }),
                    new Edge(CodeEdge, CodeId.Value, Label: new { Version = CountsUnder }),
                ]
                : new[] { new Edge(OnceExcerptEdge, ExcerptId.Value), new Edge("once-code", CodeId.Value) },
            .. At("replaces", Replaces),
            .. At(SuccessorEdge, ReplacedBy),
            .. Disputes.Select(d => new Edge("disputer", d.Disputer.Value, $"{d.DisputeId}")),
        ];

    public static CodingView Apply(CodingView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, ExcerptCoded e) => Of(e, fact.Envelope),
            ({ } v, CodingAffirmed e) => v with
            {
                Affirmations =
                [
                    .. v.Affirmations,
                    new(e.CodeVersion, e.ExcerptVersion, e.Reason, Taken.In(fact.Envelope)),
                ],
            },
            ({ } v, CodingWithdrawn e) => v.After(CodingState.Withdrawn, e.Reason, fact.Envelope),
            ({ } v, CodingReplaced e) => v.After(CodingState.Replaced, e.Reason, fact.Envelope) with
            {
                ReplacedBy = e.By,
            },
            ({ } v, CodingDisputed e) => v with { Disputes = [.. v.Disputes, DisputeView.Of(e, fact.Envelope)] },
            ({ } v, CodingDiscussed e) => v.With(
                e.DisputeId,
                d => d with { Discussions = [.. d.Discussions, new(e.Among, e.Note, Taken.In(fact.Envelope))] }
            ),
            ({ } v, CodingDisputeResolved e) => v.With(e.DisputeId, d => d.Resolved(e, v.Coder, fact.Envelope)),
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };

    private static CodingView Of(ExcerptCoded e, Envelope envelope) =>
        new(
            e.ExcerptId,
            e.ExcerptVersion,
            e.SourceId,
            e.CodeId,
            e.CodeVersion,
            e.CodebookVersion,
            e.Coder,
            e.Role,
            e.Interpretation,
            e.Explicitness,
            e.Certainty,
            e.Round,
            e.Replaces,
            Taken.In(envelope)
        );

    private static IEnumerable<Edge> At(string kind, CodingId? other) =>
        other is { } id ? [new Edge(kind, id.Value)] : [];

    private CodingView After(CodingState state, Words reason, Envelope envelope) =>
        this with
        {
            State = state,
            Reason = reason,
            Ended = Taken.In(envelope),
        };

    private CodingView With(DisputeId id, Func<DisputeView, DisputeView> change) =>
        this with
        {
            Disputes = [.. Disputes.Select(d => d.DisputeId == id ? change(d) : d)],
        };
}

/// <summary>A coding was found to hold under a definition of its code, for the words of a version of its excerpt.</summary>
public sealed record CodingAffirmation(int CodeVersion, int ExcerptVersion, Words Reason, Taken Taken);

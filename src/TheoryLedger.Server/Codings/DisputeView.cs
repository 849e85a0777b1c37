using TheoryLedger.Codings;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Disagreements;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Codings;

/// <summary>A dispute about a reading, from the first objection to how it was settled.</summary>
public sealed record DisputeView(DisputeId DisputeId, ContributorId Disputer, Words Reason, Taken Raised)
{
    public IReadOnlyList<Discussion> Discussions { get; init; } = [];

    /// <summary>How it ended; none while it is open.</summary>
    public DisputeOutcome? Outcome { get; init; }

    public Words? Resolution { get; init; }

    /// <summary>When and by whom it was settled; none while it is open.</summary>
    public Taken? Settled { get; init; }

    /// <summary>Whether coder and disputer settled it themselves, or one of them alone; none while it is open.</summary>
    public SettledBy? SettledBy { get; init; }

    public CodingId? Replacement { get; init; }

    public static DisputeView Of(CodingDisputed e, Envelope envelope)
    {
        ArgumentNullException.ThrowIfNull(e);
        return new(e.DisputeId, e.Disputer, e.Reason, Taken.In(envelope));
    }

    public DisputeView Resolved(CodingDisputeResolved e, ContributorId coder, Envelope envelope)
    {
        ArgumentNullException.ThrowIfNull(e);
        ArgumentNullException.ThrowIfNull(envelope);
        return this with
        {
            Outcome = e.Outcome,
            Resolution = e.Reason,
            Settled = Taken.In(envelope),
            SettledBy = Settlers.Among([coder, Disputer], [.. envelope.DecidedBy]),
            Replacement = e.Replacement,
        };
    }
}

/// <summary>What was said about a dispute, and among whom.</summary>
public sealed record Discussion(IReadOnlyList<ContributorId> Among, Words Note, Taken Taken);

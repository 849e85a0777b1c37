using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Witnessing;

/// <summary>When a witness vouches for a checkpoint: it is signed by a log that it watches, and holds all that it saw before.</summary>
public static class WitnessRule
{
    /// <summary>Judges a request; whoever calls keeps what was seen, and lets nobody in between.</summary>
    /// <param name="request">What the log shows.</param>
    /// <param name="keys">The keys of that log; none for a log that is not watched.</param>
    /// <param name="seen">The last checkpoint that was vouched for; none if there was none.</param>
    public static WitnessVerdict Judge(AddCheckpoint request, LogKeys? keys, Checkpoint? seen)
    {
        ArgumentNullException.ThrowIfNull(request);
        var next = request.Checkpoint.Checkpoint;
        var (size, root) = seen is null ? (0, TreeHash.Empty) : (seen.Size, seen.Root);
        return keys is null || next.Origin != keys.Origin ? new WitnessVerdict.Unknown()
            : keys.Verify(request.Checkpoint) is not CheckpointVerdict.Signed ? new WitnessVerdict.Unsigned()
            : request.Earlier > next.Size ? new WitnessVerdict.Misshapen()
            : request.Earlier != size ? new WitnessVerdict.Stale(size)
            : next.Size == size && next.Root != root ? new WitnessVerdict.Stale(size) { IsFork = true }
            : new ConsistencyProof(size, next.Size, request.Path).Proves(root, next.Root) ? new WitnessVerdict.Vouched()
            : new WitnessVerdict.Unproven();
    }
}

/// <summary>What a witness makes of a checkpoint.</summary>
public abstract record WitnessVerdict
{
    private WitnessVerdict() { }

    /// <summary>It is vouched for.</summary>
    public sealed record Vouched : WitnessVerdict;

    /// <summary>This log is not watched.</summary>
    public sealed record Unknown : WitnessVerdict;

    /// <summary>No key of the log signed it, or one falsely.</summary>
    public sealed record Unsigned : WitnessVerdict;

    /// <summary>A log is shown to have grown backwards.</summary>
    public sealed record Misshapen : WitnessVerdict;

    /// <summary>What was seen last has another size, or this size and another root.</summary>
    public sealed record Stale(long Size) : WitnessVerdict
    {
        /// <summary>Whether two histories of one size were signed.</summary>
        public bool IsFork { get; init; }
    }

    /// <summary>It does not hold what was seen before.</summary>
    public sealed record Unproven : WitnessVerdict;
}

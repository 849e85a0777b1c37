using TheoryLedger.Integrity.Logs;

namespace TheoryLedger.Integrity.Verification;

/// <summary>A checkpoint, and what to call it in a finding.</summary>
internal readonly record struct Claim(string Name, Checkpoint Checkpoint);

/// <summary>The checkpoints of a log, held against each other and against the keys.</summary>
internal sealed class CheckpointHistory
{
    private readonly List<LogFinding> _findings = [];
    private readonly List<Claim> _claims = [];

    public CheckpointHistory(LogEvidence evidence, LogKeys keys)
    {
        Read(evidence.History, "checkpoint", keys);
        Size = _claims.Count > 0 ? _claims.Max(claim => claim.Checkpoint.Size) : -1;
        Compare(_claims, Growth);
        Read(evidence.SeenElsewhere, "checkpoint seen elsewhere", keys);
        Compare([.. InOrder()], Fork);
        _findings.AddRange(InOrder().Where(claim => Size >= 0 && claim.Checkpoint.Size > Size).Select(CutOff));
    }

    public IReadOnlyList<LogFinding> Findings => _findings;

    /// <summary>How many entries the log says it has; -1 if nothing says so.</summary>
    public long Size { get; }

    /// <summary>The root that is claimed for all of the log.</summary>
    public Checkpoint Head => InOrder().Last(claim => claim.Checkpoint.Size == Size).Checkpoint;

    /// <summary>What the entries can be held against, the smallest first.</summary>
    public Queue<Claim> ToProve() => new(InOrder().Where(claim => claim.Checkpoint.Size <= Size));

    private IEnumerable<Claim> InOrder() => _claims.OrderBy(claim => claim.Checkpoint.Size);

    private void Read(IReadOnlyList<ReadOnlyMemory<byte>> notes, string name, LogKeys keys)
    {
        foreach (var (number, note) in notes.Index())
        {
            Read(note.Span, $"{name} {number + 1}", keys);
        }
    }

    private void Read(ReadOnlySpan<byte> note, string name, LogKeys keys)
    {
        if (!SignedCheckpoint.TryParse(note, out var signed, out var why))
        {
            _findings.Add(new LogFinding.CheckpointUnreadable(name, why));
            return;
        }

        var verdict = keys.Verify(signed);
        if (verdict is not CheckpointVerdict.Signed)
        {
            _findings.Add(new LogFinding.CheckpointRefused(name, verdict));
        }

        // What nobody signed proves nothing; that it is also wrong may still be worth knowing.
        if (verdict is not CheckpointVerdict.OfAnotherLog)
        {
            _claims.Add(new Claim(name, signed.Checkpoint));
        }
    }

    private void Compare(List<Claim> claims, Func<Claim, Claim, LogFinding?> compare) =>
        _findings.AddRange(claims.Zip(claims.Skip(1), compare).OfType<LogFinding>());

    private static LogFinding.Shrank? Growth(Claim before, Claim after) =>
        after.Checkpoint.Size < before.Checkpoint.Size
            ? new LogFinding.Shrank(after.Name, before.Checkpoint.Size, after.Checkpoint.Size)
            : null;

    private static LogFinding.Forked? Fork(Claim one, Claim other) =>
        one.Checkpoint.Size == other.Checkpoint.Size && one.Checkpoint.Root != other.Checkpoint.Root
            ? new LogFinding.Forked(
                other.Name,
                one.Name,
                one.Checkpoint.Size,
                other.Checkpoint.Root,
                one.Checkpoint.Root
            )
            : null;

    private LogFinding CutOff(Claim seen) => new LogFinding.CutOff(seen.Name, seen.Checkpoint.Size, Size);
}

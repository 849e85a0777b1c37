using System.Text.Json;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Ledger;

namespace TheoryLedger.Replay;

/// <summary>Rebuilds the theory from the proven events of a bundle, and holds it against what the server tells.</summary>
/// <remarks>The server's projections share no code with this: that both say the same is worth something.</remarks>
public sealed class TheoryFollower : IEventReader
{
    private readonly ReviewReplay _replay = new();
    private string? _stoppedBy;

    /// <summary>The position of the last event that was taken.</summary>
    public long Position => _replay.Position;

    /// <summary>Why it could not go on, in words; none while it can.</summary>
    public string? StoppedBy => _stoppedBy;

    /// <summary>The theory after the events that were taken.</summary>
    public TheoryAsItStands Theory() => _replay.Theory();

    public void Read(long index, in EventLine line)
    {
        if (_stoppedBy is not null)
        {
            return;
        }

        try
        {
            _replay.Pass(StoredEvents.Read(line));
        }
        // A stranger's events may hold anything, and a fold that meets what the ledger never takes may stop in any way.
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            _stoppedBy = $"position {line.Position}, which cannot be folded: {fault.Message}";
        }
    }

    /// <summary>What is wrong with the theory that a bundle tells; nothing if it is the one rebuilt.</summary>
    public IEnumerable<BundleFinding> Compare(byte[]? told)
    {
        if (_stoppedBy is { } stopped)
        {
            return [Finding("a theory rebuilt from every event", stopped)];
        }

        return told is null ? [Finding("the theory as the server tells it", "nothing")]
            : told.AsSpan().SequenceEqual(Theory().ToCanonicalJson()) ? []
            : [.. TheoryDifference.Between(Theory(), told).Select(d => Finding(d.Rebuilt, d.Told))];
    }

    private static BundleFinding Finding(string expected, string found) =>
        new(BundleCheck.Theory, BundleFile.Theory, expected, found);
}

using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Server.Integrity.Keeping;

/// <summary>A review's log as the tables have it, for whoever is about to seal.</summary>
/// <param name="Review">The review.</param>
/// <param name="Epoch">Which of its logs, from 1.</param>
/// <param name="Origin">The name of the log.</param>
internal sealed record LogState(Guid Review, int Epoch, string Origin)
{
    /// <summary>Whether the tables know it already.</summary>
    public bool IsBegun { get; init; }

    /// <summary>The last checkpoint of the log before, as a note; none for a first log.</summary>
    public string? Follows { get; init; }

    /// <summary>The newest checkpoint; of size 0 if there is none.</summary>
    public Checkpoint Head { get; init; } = new(Origin, 0, TreeHash.Empty);

    /// <summary>Whether the newest checkpoint is signed, and so published.</summary>
    public bool IsSigned { get; init; } = true;

    /// <summary>The last checkpoint that was signed; of size 0 if there is none.</summary>
    public Checkpoint LastSigned { get; init; } = new(Origin, 0, TreeHash.Empty);

    /// <summary>The position of the last event in the log.</summary>
    public long Position { get; init; }

    /// <summary>The position of the last event of the review.</summary>
    public long Recorded { get; init; }

    public IReadOnlyList<LogKey> Keys { get; init; } = [];

    /// <summary>The keys that sign a checkpoint of a size: two where one takes over from the other.</summary>
    public IEnumerable<LogKey> KeysAt(long size)
    {
        var known = Keys.Where(key => key.FromSize <= size).ToList();
        return known is [.., _, { FromSize: var from }] && from == size ? known.TakeLast(2) : known.TakeLast(1);
    }
}

/// <summary>A public key of a log.</summary>
/// <param name="FromSize">The size of the first checkpoint that it signed.</param>
/// <param name="Verifier">As it is published.</param>
internal sealed record LogKey(long FromSize, string Verifier);

using System.Text;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Server.Integrity.Keeping;

/// <summary>A log up to the last checkpoint that everybody can read.</summary>
/// <param name="Review">The review.</param>
/// <param name="Epoch">Which of its logs, from 1.</param>
/// <param name="Origin">The name of the log.</param>
/// <param name="Size">How many entries it has.</param>
/// <param name="Root">The hash over all of them.</param>
public sealed record PublishedLog(Guid Review, int Epoch, string Origin, long Size, Hash Root)
{
    /// <summary>The position of the last event in it.</summary>
    public required long Position { get; init; }

    /// <summary>When the checkpoint was made, by this server's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The text of the checkpoint.</summary>
    public required string Text { get; init; }

    /// <summary>The lines below it: the log's own signatures, then those of witnesses.</summary>
    public required IReadOnlyList<string> Signatures { get; init; }

    /// <summary>The checkpoint as it is handed out (c2sp.org/tlog-checkpoint).</summary>
    public byte[] ToNote() =>
        Encoding.UTF8.GetBytes($"{Text}\n{string.Concat(Signatures.Select(line => $"{line}\n"))}");
}

/// <summary>A public key of a log, and what it signed.</summary>
/// <param name="Epoch">Of which log.</param>
/// <param name="Origin">Its name.</param>
/// <param name="Verifier">The key as it is published.</param>
/// <param name="FromSize">The size of the first checkpoint that it signed.</param>
/// <param name="ToSize">That of the last one; none while it signs.</param>
public sealed record PublishedKey(int Epoch, string Origin, string Verifier, long FromSize, long? ToSize);

/// <summary>Where an event stands.</summary>
/// <param name="Position">In its review.</param>
/// <param name="Index">In the log, from 0; none while it is not in it.</param>
/// <param name="Entry">The bytes of its leaf; none while it has none.</param>
public sealed record LogPlace(long Position, long? Index, byte[]? Entry);

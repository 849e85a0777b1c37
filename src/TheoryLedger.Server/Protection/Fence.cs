using System.Text.Json;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Protection;

/// <summary>Says for ever that something was erased on purpose: whatever a backup brings back, it is erased again.</summary>
/// <remarks>It holds nothing of what was erased, and nothing that opens it.</remarks>
/// <param name="Review">In which review.</param>
/// <param name="Request">By which request.</param>
/// <param name="By">The account that had it carried out.</param>
/// <param name="At">When.</param>
/// <param name="Basis">On what ground, as it is told to readers.</param>
/// <param name="Subjects">Whose keys are destroyed as a whole.</param>
/// <param name="Fields">What is forgotten of the keys of others.</param>
public sealed record Fence(
    Guid Review,
    Guid Request,
    Guid By,
    DateTimeOffset At,
    string Basis,
    IReadOnlyList<Guid> Subjects,
    IReadOnlyList<FencedField> Fields
)
{
    internal string FileName => $"{Review:N}-{Request:N}.json";

    public static Fence Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<Fence>(json, LedgerJson.Options)
        ?? throw new FormatException("What was kept is no fence.");

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, LedgerJson.Options);

    /// <summary>Whether it closes these words.</summary>
    public bool Closes(Guid review, SealedWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return review == Review
            && (
                words.Subjects.Any(Subjects.Contains)
                || Fields.Any(field => field.EventId == words.EventId && field.Pointer == words.Pointer)
            );
    }
}

/// <summary>A field whose key is forgotten.</summary>
/// <param name="Subject">Of whose key.</param>
/// <param name="EventId">The fact it belongs to.</param>
/// <param name="Pointer">Where in it.</param>
public sealed record FencedField(Guid Subject, Guid EventId, string Pointer);

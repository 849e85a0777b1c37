using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Receipts;

/// <summary>What the server says it has recorded, before the log can prove it: a missing event later betrays it.</summary>
/// <param name="Origin">The log that the event will be in.</param>
/// <param name="Position">Its place in the review.</param>
/// <param name="EventId">The event.</param>
/// <param name="Type">The stored name of the fact, with its version.</param>
/// <param name="At">When it was recorded, in UTC and whole microseconds.</param>
/// <param name="Payload">The digest of the public payload.</param>
/// <param name="Headers">The digest of the headers that the log proves.</param>
public sealed record EventReceipt(
    string Origin,
    long Position,
    Guid EventId,
    string Type,
    DateTimeOffset At,
    Hash Payload,
    Hash Headers
)
{
    /// <summary>The first line; no checkpoint can begin so, as its second line would have to be a size.</summary>
    public const string Title = "theoryledger receipt v1";

    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out EventReceipt? receipt,
        [NotNullWhen(false)] out string? why
    )
    {
        receipt = Read(text.Split('\n'));
        receipt = receipt is not null && $"{receipt}" == text ? receipt : null;
        why = receipt is null ? $"This is not what a receipt says: {Title}, then seven lines." : null;
        return receipt is not null;
    }

    /// <summary>What the leaf at its position says otherwise; nothing if the promise was kept.</summary>
    public IReadOnlyList<ReceiptFinding> Compare(EventLeaf leaf) =>
        [
            .. new[]
            {
                ReceiptFinding.Of("position", Position, leaf.Position),
                ReceiptFinding.Of("event", EventId, leaf.EventId),
                ReceiptFinding.Of("type", Type, leaf.Type),
                ReceiptFinding.Of("time", Time(At), Time(leaf.At)),
                ReceiptFinding.Of("payload", Payload, leaf.Payload),
                ReceiptFinding.Of("headers", Headers, leaf.Headers),
            }.OfType<ReceiptFinding>(),
        ];

    /// <summary>The text that is signed.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Title}\n{Origin}\n{Position}\n{EventId}\n{Type}\n{Time(At)}\n{Payload}\n{Headers}\n"
        );

    // Lenient about how it is written: whoever calls compares with the one right way.
    private static EventReceipt? Read(string[] lines) =>
        lines is [Title, var origin, var place, var id, var type, var time, var payload, var headers, ""]
        && Checkpoint.TryParseSize(place, out var position)
        && Guid.TryParse(id, out var @event)
        && TryParseTime(time, out var at)
        && Hash.TryParseHex(Encoding.UTF8.GetBytes(payload), out var payloadHash)
        && Hash.TryParseHex(Encoding.UTF8.GetBytes(headers), out var headersHash)
            ? new EventReceipt(origin, position, @event, type, at, payloadHash, headersHash)
            : null;

    private static bool TryParseTime(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(
            text,
            LeafWriter.TimeFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out time
        );

    private static string Time(DateTimeOffset at) => at.ToString(LeafWriter.TimeFormat, CultureInfo.InvariantCulture);
}

/// <summary>A promise that was not kept.</summary>
/// <param name="What">Of what.</param>
/// <param name="Expected">What was promised.</param>
/// <param name="Found">What the log says.</param>
public sealed record ReceiptFinding(string What, string Expected, string Found)
{
    public override string ToString() => $"{What}: expected {Expected}; found {Found}";

    internal static ReceiptFinding? Of<T>(string what, T expected, T found)
        where T : notnull => expected.Equals(found) ? null : new ReceiptFinding(what, $"{expected}", $"{found}");
}

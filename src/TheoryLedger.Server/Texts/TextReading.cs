using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Texts;

/// <summary>A text with its words, or those of them that were asked for.</summary>
public sealed record TextReading : TextEntry
{
    private TextReading(TextEntry entry, Words digest, IReadOnlyList<SegmentReading> segments)
        : base(entry) => (Digest, Segments) = (digest, segments);

    /// <summary>SHA-256 of the whole in UTF-8, lower-case hex.</summary>
    public Words Digest { get; }

    public IReadOnlyList<SegmentReading> Segments { get; }

    public static async Task<object> ShowAsync(TextView text, TextWindow window, AsOf asOf, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(window);
        var entry = (await TextEntry.ShowAsync([text], asOf, token))[0];
        return new TextReading(entry, text.Digest, [.. Placed(text).Where(s => window.Shows(s.From, s.To))]);
    }

    internal static IEnumerable<SegmentReading> Placed(TextView text)
    {
        var from = 0;
        foreach (var segment in text.Segments)
        {
            yield return new(from, from + segment.Length, segment.Speaker, segment.Content);
            from += segment.Length;
        }
    }
}

/// <summary>A run of a text that one person speaks or that stands by itself.</summary>
/// <param name="From">Its first code point, from 0.</param>
/// <param name="To">One past its last code point.</param>
/// <param name="Speaker">The participant who speaks; none for the interviewer and for printed text.</param>
/// <param name="Content">The words, whole.</param>
public sealed record SegmentReading(int From, int To, ParticipantId? Speaker, Words Content);

using System.Globalization;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Evidence;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Codings;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Excerpts;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Texts;

/// <summary>Which stretch of a source's texts is asked for.</summary>
/// <param name="Text">The text; none asks for the latest.</param>
/// <param name="From">The code point at which it begins.</param>
public sealed record StretchAsked(Guid? Text, int From)
{
    /// <summary>As a query says it; what makes no sense there asks for the beginning.</summary>
    public static StretchAsked Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(
            Guid.TryParse(query["text"].ToString(), out var text) ? text : null,
            int.TryParse(query["from"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var from)
                ? from
                : 0
        );
    }
}

/// <summary>A stretch of a text with what was marked in it.</summary>
/// <param name="Text">The text that it belongs to.</param>
/// <param name="From">Its first code point.</param>
/// <param name="To">One past its last.</param>
/// <param name="Segments">The turns or paragraphs that lie in it, whole.</param>
/// <param name="Marks">The excerpts that lie in it, in the order of the text.</param>
public sealed record TextStretch(
    TextEntry Text,
    int From,
    int To,
    IReadOnlyList<SegmentReading> Segments,
    IReadOnlyList<MarkedSpan> Marks
)
{
    /// <summary>What was marked in texts that this one supersedes, and was not taken over into it.</summary>
    public IReadOnlyList<EarlierMark> Earlier { get; init; } = [];

    /// <summary>Code points on a page.</summary>
    public const int Length = 12_000;

    /// <summary>What is marked more densely is shown in shorter stretches.</summary>
    private const int MostMarks = 34;

    private const int Least = 200;

    // A later version of a text shows nothing of what was marked in an earlier one until that is taken over.
    private static TextEntry? Choose(IReadOnlyList<TextEntry> texts, Guid? asked) =>
        texts.FirstOrDefault(t => t.Id == asked)
        ?? texts.LastOrDefault(t => t is { IsSuperseded: false, Excerpts: > 0 })
        ?? texts.LastOrDefault(t => t.Excerpts > 0)
        ?? (texts is [.., var latest] ? latest : null);

    internal static async Task<TextStretch?> ReadAsync(
        IReadOnlyList<TextEntry> texts,
        StretchAsked asked,
        IReadOnlyList<EvidenceView> evidence,
        AsOf asOf,
        CancellationToken token
    )
    {
        if (
            Choose(texts, asked.Text) is not { } entry
            || await asOf.FindAsync<TextView>(entry.Id, token) is not { } text
        )
        {
            return null;
        }

        var from = asked.From < text.Length ? asked.From : 0;
        var marked = await asOf.PickPointingAsync<MarkPick>("excerpts", ["text"], [entry.Id], token);
        var (window, here) = Fit(new(from, Math.Min(from + Length, text.Length)), marked);
        return new(
            entry,
            window.From,
            window.To,
            [.. TextReading.Placed(text).Where(s => window.Shows(s.From, s.To))],
            await MarkedSpan.OfAsync(here, evidence, asOf, token)
        )
        {
            Earlier = await EarlierMark.OfAsync(entry.Id, evidence, asOf, token),
        };
    }

    private static (TextWindow Window, List<MarkPick> Marks) Fit(TextWindow window, IEnumerable<MarkPick> marked)
    {
        var here = marked.Where(e => window.Shows(e.Span.From, e.Span.To)).OrderBy(e => e.Span.From).ToList();
        if (here.Count <= MostMarks)
        {
            return (window, here);
        }

        var shorter = window with
        {
            To = Math.Min(window.To, Math.Max(here[MostMarks].Span.From, window.From + Least)),
        };
        return (shorter, [.. here.Where(e => shorter.Shows(e.Span.From, e.Span.To)).Take(2 * MostMarks)]);
    }
}

/// <summary>Of an excerpt, where it lies.</summary>
internal sealed record MarkPick(Guid Id, Span Span, Words? Locator);

/// <summary>An excerpt where it lies in its text, and what was made of it.</summary>
/// <param name="Excerpt">The excerpt.</param>
/// <param name="From">Its first code point.</param>
/// <param name="To">One past its last.</param>
/// <param name="Locator">Where that is, as people say it.</param>
/// <param name="Codings">The readings that stand.</param>
/// <param name="Evidence">What it is evidence for or against.</param>
public sealed record MarkedSpan(
    Guid Excerpt,
    int From,
    int To,
    Words? Locator,
    IReadOnlyList<MarkCoded> Codings,
    IReadOnlyList<MarkUsed> Evidence
)
{
    internal static async Task<IReadOnlyList<MarkedSpan>> OfAsync(
        IReadOnlyList<MarkPick> excerpts,
        IReadOnlyList<EvidenceView> evidence,
        AsOf asOf,
        CancellationToken token
    )
    {
        var pointers = await asOf.PointersAtAsync(excerpts.Select(e => e.Id), CodingView.ExcerptEdge, token);
        var codings = await asOf.FindAllAsync<CodingView>(pointers.Select(p => p.Source), token);
        var coded = codings.Values.OrderBy(c => c.BeganAt).ToLookup(c => c.ExcerptId.Value);
        var used = evidence.ToLookup(e => e.ExcerptId.Value);
        return
        [
            .. excerpts.Select(e => new MarkedSpan(
                e.Id,
                e.Span.From,
                e.Span.To,
                e.Locator,
                [.. coded[e.Id].Select(c => new MarkCoded(c.Id, c.CodeId.Value, c.Role))],
                [.. used[e.Id].Select(u => new MarkUsed(u.Id, u.ConfigurationId.Value, u.Stance))]
            )),
        ];
    }
}

/// <summary>A reading of an excerpt.</summary>
public sealed record MarkCoded(Guid Coding, Guid Code, ElementRole? Role);

/// <summary>An excerpt's use as evidence.</summary>
public sealed record MarkUsed(Guid Evidence, Guid Configuration, Stance Stance);

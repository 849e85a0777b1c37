using TheoryLedger.Server.Reading;
using TheoryLedger.Sources;
using TheoryLedger.Texts;

namespace TheoryLedger.Server.Texts;

/// <summary>A text without its words, and what became of it.</summary>
/// <param name="Length">In Unicode code points.</param>
/// <param name="SupersededBy">Later versions that correct or anonymise it.</param>
/// <param name="Excerpts">How many are marked in it.</param>
public record TextEntry(
    Guid Id,
    long Version,
    SourceId SourceId,
    TextKind Kind,
    string? Language,
    int Length,
    TextId? Supersedes,
    IReadOnlyList<Guid> SupersededBy,
    int Excerpts,
    Taken Attached,
    long BeganAt
)
{
    public bool IsSuperseded => SupersededBy is not [];

    public static async Task<IReadOnlyList<TextEntry>> ShowAsync(
        IReadOnlyList<TextView> texts,
        AsOf asOf,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(asOf);
        var ids = texts.Select(t => t.Id).ToList();
        var later = (await asOf.PointersAtAsync(ids, TextView.Superseding, token)).ToLookup(
            p => p.Target,
            p => p.Source
        );
        var excerpts = await asOf.CountAsync(ids, kind: "text", token);
        return [.. texts.Select(t => Of(t, [.. later[t.Id]], excerpts.GetValueOrDefault(t.Id)))];
    }

    private static TextEntry Of(TextView text, IReadOnlyList<Guid> later, int excerpts) =>
        new(
            text.Id,
            text.Version,
            text.SourceId,
            text.Kind,
            text.Language,
            text.Length,
            text.Supersedes,
            later,
            excerpts,
            text.Attached,
            text.BeganAt
        );
}

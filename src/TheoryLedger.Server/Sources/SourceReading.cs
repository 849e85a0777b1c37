using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Texts;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Sources;

/// <summary>A source with its kin from both sides, and its texts.</summary>
public sealed record SourceReading : SourceView
{
    private const int MostTexts = 500;
    private const int MostKin = 500;

    private SourceReading(SourceView source, IReadOnlyList<KinReading> kin, IReadOnlyList<TextEntry> texts)
        : base(source) => (Kin, Texts) = (kin, texts);

    public new IReadOnlyList<KinReading> Kin { get; }

    public IReadOnlyList<TextEntry> Texts { get; }

    /// <summary>How many excerpts were marked in its texts.</summary>
    public int Excerpts => Texts.Sum(t => t.Excerpts);

    public static async Task<object> ShowAsync(SourceView source, AsOf asOf, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(asOf);
        var texts = await asOf.PointingAtAsync<TextView>(source.Id, TextView.OfSource, 0, MostTexts, token);
        return new SourceReading(
            source,
            await KinAsync(source, asOf, token),
            await TextEntry.ShowAsync(texts, asOf, token)
        );
    }

    private static async Task<IReadOnlyList<KinReading>> KinAsync(SourceView source, AsOf asOf, CancellationToken token)
    {
        var named = await asOf.FindAllAsync<SourceView>(source.Kin.Select(k => k.Sibling.Value), token);
        var naming = await asOf.PointingAtAsync<SourceView>(source.Id, SourceEdges.Kin, 0, MostKin, token);
        return
        [
            .. source.Kin.Select(k =>
                KinReading.Of(k.Sibling.Value, named.GetValueOrDefault(k.Sibling.Value), isSaidHere: true, k)
            ),
            .. naming.SelectMany(other =>
                other
                    .Kin.Where(k => k.Sibling.Value == source.Id)
                    .Select(k => KinReading.Of(other.Id, other, isSaidHere: false, k))
            ),
        ];
    }
}

/// <summary>A source that belongs together with the one that is read.</summary>
/// <param name="IsSaidHere">Whether it was linked from the one that is read, or from the other.</param>
public sealed record KinReading(Guid Source, Words? Title, Kinship Kinship, bool IsSaidHere, Words Reason, Taken Taken)
{
    public static KinReading Of(Guid id, SourceView? other, bool isSaidHere, KinView kin)
    {
        ArgumentNullException.ThrowIfNull(kin);
        return new(id, other?.Title, kin.Kinship, isSaidHere, kin.Reason, kin.Taken);
    }
}

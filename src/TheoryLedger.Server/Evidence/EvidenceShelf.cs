using TheoryLedger.Evidence;
using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Evidence;

/// <summary>Fetches evidence together with what is read next to it, a few look-ups for many pieces.</summary>
internal static class EvidenceShelf
{
    /// <summary>How many pieces of one stance are read with their configuration.</summary>
    public const int Page = 100;

    public static async Task<IReadOnlyList<EvidenceReading>> ShowAsync(
        IReadOnlyList<EvidenceView> views,
        AsOf asOf,
        CancellationToken token
    )
    {
        if (views.Count == 0)
        {
            return [];
        }

        var excerpts = await asOf.GlimpseAsync<ExcerptGlimpse>(views.Select(v => v.ExcerptId.Value), token);
        var sources = await asOf.GlimpseAsync<SourceGlimpse>(views.Select(v => v.SourceId.Value), token);
        var codings = await asOf.GlimpseAsync<RestingReading>(
            views.SelectMany(v => v.Codings).Select(c => c.Value),
            token
        );
        var judged = await asOf.FindAllAsync<ConfigurationView>(views.Select(v => v.ConfigurationId.Value), token);
        var withdrawn = await Withdrawn.AmongAsync(asOf, views.Select(v => v.Id), token);
        var takenBack = await TakenBack.AmongAsync(asOf, views.Select(v => v.Id), token);
        var opposed = await Opposed.AmongAsync(asOf, views.Select(v => v.Id), token);
        return
        [
            .. views.Select(v =>
                EvidenceReading.Of(
                    v,
                    excerpts.GetValueOrDefault(v.ExcerptId.Value),
                    sources.GetValueOrDefault(v.SourceId.Value),
                    judged.GetValueOrDefault(v.ConfigurationId.Value)?.FormVersion ?? v.JudgedVersion
                ) with
                {
                    Readings = [.. v.Codings.Select(c => codings.GetValueOrDefault(c.Value)).OfType<RestingReading>()],
                    IsWithdrawn = withdrawn.Contains(v.Id),
                    IsTakenBack = takenBack.Contains(v.Id),
                    Opposed = [.. opposed[v.Id].Select(id => new EvidenceLinkId(id))],
                }
            ),
        ];
    }

    /// <summary>What stands on each side of a configuration: the first page, and where there is more.</summary>
    public static async Task<IReadOnlyDictionary<Stance, EvidenceSide>> SidesAsync(
        Guid configuration,
        int pieces,
        AsOf asOf,
        CancellationToken token
    )
    {
        var found = new Dictionary<Stance, List<EvidenceView>>();
        foreach (var stance in Enum.GetValues<Stance>())
        {
            found[stance] = await asOf.ListAsync<EvidenceView>(
                [new Filter.PointsAt(EvidenceEdges.Judges, configuration), new Filter.Says("stance", NameOf(stance))],
                after: 0,
                pieces + 1,
                token
            );
        }

        var shown = await ShowAsync([.. found.Values.SelectMany(views => views.Take(pieces))], asOf, token);
        return found.ToDictionary(
            side => side.Key,
            side => new EvidenceSide(
                [.. shown.Where(e => e.Stance == side.Key)],
                side.Value.Count > pieces
                    ? Next(asOf.Moment, configuration, side.Key, side.Value[pieces - 1].BeganAt)
                    : null
            )
        );
    }

    /// <summary>What stands on one side of a configuration and is from sources themselves: the first of it.</summary>
    public static async Task<IReadOnlyList<EvidenceReading>> FirstHandAsync(
        Guid configuration,
        Stance stance,
        int pieces,
        AsOf asOf,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(asOf);
        var found = await asOf.ListAsync<EvidenceView>(
            [
                new Filter.PointsAt(EvidenceEdges.Judges, configuration),
                new Filter.Says("stance", NameOf(stance)),
                new Filter.Says("nature", "own"),
            ],
            after: 0,
            pieces,
            token
        );
        return await ShowAsync(found, asOf, token);
    }

    private static string Next(Moment moment, Guid configuration, Stance stance, long after) =>
        $"/v1/reviews/{moment.Review}/evidence?configuration={configuration}&stance={NameOf(stance)}&after={after}{moment.AndQuery}";

    /// <summary>What once spoke against a configuration or qualified it, and was dropped or unlinked since.</summary>
    public static async Task<IReadOnlyList<EvidenceReading>> FormerAsync(
        IReadOnlyCollection<Guid> configurations,
        Func<Pointer, bool> bears,
        AsOf asOf,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(asOf);
        var once = await asOf.PointersAtAsync(configurations, EvidenceEdges.OnceJudged, token);
        var former = once.Where(p => p.LabelAs<Judgement>().Stance != Stance.Supports && bears(p))
            .OrderBy(p => p.Since)
            .Take(Page)
            .Select(p => p.Source);
        var views = await asOf.FindAllAsync<EvidenceView>(former, token);
        return await ShowAsync([.. views.Values.OrderBy(v => v.BeganAt)], asOf, token);
    }

    private static string NameOf(Stance stance) => stance.ToString().ToLowerInvariant();
}

/// <summary>The evidence that stands on one side of a configuration.</summary>
/// <param name="Items">In the order in which it was put forward.</param>
/// <param name="Next">Where there is more; none where this is all.</param>
public sealed record EvidenceSide(IReadOnlyList<EvidenceReading> Items, string? Next);

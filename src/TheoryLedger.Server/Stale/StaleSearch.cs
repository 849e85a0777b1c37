using System.Text.Json.Serialization;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Server.Codings;
using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Guidance;
using TheoryLedger.Server.ProgrammeTheories;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Stale;

/// <summary>Begins with what has changed, and finds all that was made under it.</summary>
internal sealed class StaleSearch(AsOf asOf, StaleAsked asked, IReadOnlyDictionary<Guid, GroundNow> changed)
{
    /// <summary>Everything stale that began after a position, in the order in which it began.</summary>
    public static async Task<List<Candidate>> RunAsync(
        AsOf asOf,
        StaleAsked asked,
        long after,
        CancellationToken token
    ) =>
        [
            .. (
                await asOf.KeptAsync(
                    $"stale {asked.Concept} {asked.Ground}",
                    all => all.Sum(c => 1L + c.Changes.Count),
                    on => AllAsync(asOf, asked, on),
                    token
                )
            ).Where(c => c.BeganAt > after),
        ];

    private static async Task<List<Candidate>> AllAsync(AsOf asOf, StaleAsked asked, CancellationToken token)
    {
        var changed = await GroundNow.ChangedAsync(asOf, token);
        if (asked.Ground is { } one)
        {
            changed = changed.Where(g => g.Key == one).ToDictionary();
        }

        var search = new StaleSearch(asOf, asked, changed);
        return [.. (await search.FindAsync(token)).Where(c => c.Changes is not []).OrderBy(c => c.BeganAt)];
    }

    private async Task<IEnumerable<Candidate>> FindAsync(CancellationToken token) =>
        [
            .. asked.Wants(StaleAsked.Codings) ? await CodingsAsync(token) : [],
            .. asked.Wants(StaleAsked.Constructs) ? await ConstructsAsync(token) : [],
            .. asked.Wants(StaleAsked.Configurations) ? await ConfigurationsAsync(token) : [],
            .. asked.Wants(StaleAsked.Theories) ? await TheoriesAsync(token) : [],
            .. asked.Wants(StaleAsked.Guidance) ? await GuidanceAsync(token) : [],
        ];

    private async Task<IEnumerable<Candidate>> CodingsAsync(CancellationToken token) =>
        (
            await PointingAsync<CodingPick>(StaleAsked.Codings, [CodingView.CodeEdge, CodingView.ExcerptEdge], token)
        ).Select(c => new Candidate(
            c.Id,
            StaleAsked.Codings,
            null,
            c.Version,
            c.BeganAt,
            Unseen(
                [new(c.CodeId, null, c.CountsUnder), new(c.ExcerptId, null, c.HoldsFor)],
                c.Affirmations.Select(a => a.Taken.Position)
            )
        ));

    private async Task<IEnumerable<Candidate>> ConstructsAsync(CancellationToken token)
    {
        var fallen = await FallenOrigins.FindAsync(asOf, token);
        var made = await asOf.PickThoseAsync<ConstructPick>(
            StaleAsked.Constructs,
            [.. fallen.Select(f => f.Key)],
            token
        );
        return made
            .Values.Where(c => c.State == ConstructState.Open)
            .Select(c => new Candidate(
                c.Id,
                StaleAsked.Constructs,
                c.Name,
                c.Version,
                c.BeganAt,
                [.. fallen[c.Id].Where(f => f.ChangedAt > c.LookedAt() && IsAsked(f))]
            ));
    }

    private bool IsAsked(Unseen fallen) => (asked.Ground ?? fallen.Under.Ground) == fallen.Under.Ground;

    private async Task<IEnumerable<Candidate>> ConfigurationsAsync(CancellationToken token)
    {
        var fallen = await FallenEvidence.FindAsync(asOf, token);
        var built = await PointingAsync<ConfigurationPick>(StaleAsked.Configurations, ["stands-as"], token);
        var judged = await asOf.PickThoseAsync<ConfigurationPick>(
            StaleAsked.Configurations,
            [.. fallen.Select(f => f.Key)],
            token
        );
        return built
            .UnionBy(judged.Values, c => c.Id)
            .Where(c => c.State == ConfigurationStatus.Open)
            .Select(c => Of(c, fallen[c.Id]));
    }

    private Candidate Of(ConfigurationPick c, IEnumerable<Unseen> fallen)
    {
        var affirmed = c.Verdicts.Where(IsAffirmation).Select(v => v.Position).DefaultIfEmpty(0).Max();
        return new(
            c.Id,
            StaleAsked.Configurations,
            c.Form.Title,
            c.Version,
            c.BeganAt,
            [.. Unseen(Elements(c.Form), [affirmed]), .. fallen.Where(f => f.ChangedAt > affirmed && IsAsked(f))]
        );
    }

    private async Task<IEnumerable<Candidate>> TheoriesAsync(CancellationToken token) =>
        (await PointingAsync<TheoryPick>(StaleAsked.Theories, ["rests-on"], token))
            .Where(t => t.State == TheoryState.Open)
            .Select(t => new Candidate(
                t.Id,
                StaleAsked.Theories,
                t.Title,
                t.Version,
                t.BeganAt,
                Unseen(
                    Grounds(t.Statements),
                    t.Verdicts.Where(v => v.Verdict == TheoryVerdictKind.Affirmed).Select(v => v.Taken.Position)
                )
            ));

    private async Task<IEnumerable<Candidate>> GuidanceAsync(CancellationToken token) =>
        (await PointingAsync<GuidancePick>(StaleAsked.Guidance, ["rests-on"], token)).Select(g => new Candidate(
            g.Id,
            StaleAsked.Guidance,
            g.Title,
            g.Version,
            g.BeganAt,
            Unseen(Grounds(g.Statements), g.Affirmations.Select(a => a.Taken.Position))
        ));

    private Task<List<TPick>> PointingAsync<TPick>(string concept, string[] kinds, CancellationToken token) =>
        asOf.PickPointingAsync<TPick>(concept, kinds, [.. changed.Keys], token);

    private List<Unseen> Unseen(IEnumerable<Underneath> under, IEnumerable<long> affirmedAt) =>
        [.. Stale.Unseen.Of(under, affirmedAt.DefaultIfEmpty(0).Max(), changed)];

    private static bool IsAffirmation(ConfigurationVerdict verdict) =>
        verdict.Kind == ConfigurationVerdictKind.Affirmed;

    private static IEnumerable<Underneath> Elements(ConfigurationForm form) =>
        form
            .Elements.Where(e => e.Construct is not null)
            .Select(e => new Underneath(e.Construct!.Value.Value, e.Id.Value, e.ConstructVersion));

    private static IEnumerable<Underneath> Grounds(IEnumerable<Statement> statements) =>
        statements.SelectMany(s => s.RestsOn.Select(r => new Underneath(r.Id, s.Id.Value, r.Version)));

    private sealed record CodingPick(
        Guid Id,
        long Version,
        long BeganAt,
        Guid CodeId,
        int CountsUnder,
        Guid ExcerptId,
        int HoldsFor,
        IReadOnlyList<CodingAffirmation> Affirmations
    );

    private sealed record ConstructPick(
        Guid Id,
        long Version,
        long BeganAt,
        string Name,
        ConstructState State,
        Made Defined,
        IReadOnlyList<Verdict> Verdicts
    ) : IGlimpse
    {
        /// <summary>When anybody last said what it means, or that it holds.</summary>
        public long LookedAt() =>
            Verdicts
                .Where(v => v.Kind is VerdictKind.Affirmed or VerdictKind.Redefined)
                .Select(v => v.Position)
                .Append(Defined.Position)
                .Max();
    }

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
    private sealed record Made(long Position);

    private sealed record ConfigurationPick(
        Guid Id,
        long Version,
        long BeganAt,
        ConfigurationForm Form,
        ConfigurationStatus State,
        IReadOnlyList<ConfigurationVerdict> Verdicts
    ) : IGlimpse;

    private sealed record TheoryPick(
        Guid Id,
        long Version,
        long BeganAt,
        string Title,
        TheoryState State,
        IReadOnlyList<Statement> Statements,
        IReadOnlyList<TheoryVerdict> Verdicts
    );

    private sealed record GuidancePick(
        Guid Id,
        long Version,
        long BeganAt,
        string Title,
        IReadOnlyList<Statement> Statements,
        IReadOnlyList<GuidanceWording> Affirmations
    );
}

using Npgsql;
using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Guidance;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.ProgrammeTheories;
using TheoryLedger.Server.Recording;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Replay;

/// <summary>Finds the positions that a replay shows: of a thing, all facts or none.</summary>
internal sealed class ReplayPath(NpgsqlDataSource database, ReplaySpan span)
{
    private static readonly string[] Theory =
    [
        ConstructView.Concept,
        ConfigurationView.Concept,
        EvidenceView.Concept,
        ProgrammeTheoryView.Concept,
        GuidanceView.Concept,
    ];

    // Positions of which it is looked up at once which belong to a phase.
    private const int Chunk = 2_000;

    private const string Everything =
        "select e.position from ledger.entry e where e.review = $2 and e.position > $3 and e.position <= $4 order by 1 limit $5";

    // Fact by fact, until there are enough: joined, the planner would go through all theory that there is.
    private const string OfTheory = """
        select e.position from ledger.entry e
        where e.review = $2 and e.position > $3 and e.position <= $4
          and (select i.concept from ledger.read_item i
               where i.generation = $1 and i.review = $2 and i.id = e.stream and i.since = e.position) = any ($6)
        order by 1 limit $5
        """;

    // What the focus rested on at any time of the stretch, and what rested on it, one pointer away.
    private const string AroundFocus = """
        with around as (
            select $7::uuid as id
            union select e.target from ledger.read_edge e
            where e.generation = $1 and e.review = $2 and e.source = $7 and e.kind = any ($8) and e.since <= $4 and e.until > $10
            union select e.source from ledger.read_edge e
            where e.generation = $1 and e.review = $2 and e.target = $7 and e.kind = any ($9) and e.since <= $4 and e.until > $10)
        select f.since from around a cross join lateral (
            select i.since from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.id = a.id and i.since > $3 and i.since <= $4
              and (cardinality($6) = 0 or i.concept = any ($6))
            order by i.since limit $5) f
        order by 1 limit $5
        """;

    /// <summary>At most so many after a position, in order; of one phase where the replay keeps to one.</summary>
    public async Task<List<long>> AfterAsync(long after, int limit, CancellationToken token)
    {
        if (span.Phase is not { } phase)
        {
            return await OfAllPhasesAsync(after, limit, token);
        }

        var found = new List<long>();
        for (List<long> some = [after]; some.Count > 0 && found.Count < limit; )
        {
            some = await OfAllPhasesAsync(some[^1], Chunk, token);
            found.AddRange(await InPhaseAsync(some, phase, token));
        }

        return [.. found.Take(limit)];
    }

    private async Task<List<long>> OfAllPhasesAsync(long after, int limit, CancellationToken token)
    {
        var concepts = span.Scope == ReplayScope.Theory ? Theory : [];
        object[] values =
        [
            span.Now.Generation,
            span.Now.Review,
            after,
            span.To,
            limit,
            .. span.Focus is { } focus ? [concepts, focus, Away, Towards, span.From]
            : concepts is [] ? Array.Empty<object>()
            : [concepts],
        ];
        await using var query = database.Command(Sql, values);
        var positions = new List<long>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            positions.Add(row.GetInt64(0));
        }

        return positions;
    }

    /// <summary>Those of some positions at which something was decided in a phase, in order.</summary>
    public async Task<List<long>> InPhaseAsync(IReadOnlyCollection<long> positions, Guid phase, CancellationToken token)
    {
        await using var query = database.Command(
            $"""
            select p.position from unnest($2) as p (position)
            cross join lateral (
                select m.headers ->> '{Headers.Phase}' as phase
                from ledger.entry e join ledger_events.mt_events m on m.id = e.event_id
                where e.review = $1 and e.position = p.position offset 0) f
            where f.phase = $3
            order by p.position
            """,
            span.Now.Review,
            positions.ToArray(),
            $"{phase}"
        );
        var found = new List<long>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            found.Add(row.GetInt64(0));
        }

        return found;
    }

    /// <summary>Whether the review knows the thing that is followed, and the phase that is kept to.</summary>
    public async Task<bool> IsKnownAsync(CancellationToken token) =>
        (span.Focus is not { } focus || await IsKnownAsync(focus, concept: "", token))
        && (span.Phase is not { } phase || await IsKnownAsync(phase, Phases.PhaseView.Concept, token));

    private async Task<bool> IsKnownAsync(Guid id, string concept, CancellationToken token)
    {
        await using var query = database.Command(
            """
            select exists (select from ledger.read_item i
                           where i.generation = $1 and i.review = $2 and i.id = $3 and i.since <= $4
                             and $5 in ('', i.concept))
            """,
            span.Now.Generation,
            span.Now.Review,
            id,
            span.Now.Position,
            concept
        );
        return (bool)(await query.ExecuteScalarAsync(token))!;
    }

    // Nothing rests on who decided it; but whoever follows a person wants to see what they decided.
    private static string[] Away { get; } = [.. Courses.Impersonal];

    private static string[] Towards { get; } = [.. Courses.Kinds];

    private string Sql =>
        span.Focus is not null ? AroundFocus
        : span.Scope == ReplayScope.Theory ? OfTheory
        : Everything;
}

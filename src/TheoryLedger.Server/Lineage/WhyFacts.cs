using System.Text.Json;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Recording;

namespace TheoryLedger.Server.Lineage;

/// <summary>Looks up what was decided of a thing, and since when it says what it says.</summary>
internal static class WhyFacts
{
    private static string Began(AsOf asOf, string row) =>
        asOf.Moment.Order == TimeOrder.Recorded ? $"{row}.since <= $3" : $"{row}.decided_since <= $3";

    // A part is found in the first row that has one just like it.
    private static string Parts(AsOf asOf) =>
        $"""
            select p.id, p.role, p.words, p.basis, n.position, n.event_id
            from (
                select s.value ->> 'id' as id, null as role, s.value ->> 'text' as words,
                       (s.value -> 'basis')::text as basis, s.ordinality as place,
                       jsonb_build_object('statements', jsonb_build_array(s.value - 'restsOn')) as likeness
                from ledger.read_item i, jsonb_array_elements(i.view -> 'statements') with ordinality s
                where i.generation = $1 and i.review = $2 and i.id = $4 and {asOf.Holds("i")}
                union all
                select s.value ->> 'id', s.value ->> 'role', s.value ->> 'wording', null, s.ordinality,
                       jsonb_build_object('form', jsonb_build_object('elements', jsonb_build_array(s.value)))
                from ledger.read_item i, jsonb_array_elements(i.view -> 'form' -> 'elements') with ordinality s
                where i.generation = $1 and i.review = $2 and i.id = $4 and {asOf.Holds("i")}
                union all
                select '', null, i.view ->> 'definition', null, 0, jsonb_build_object('definition', i.view -> 'definition')
                from ledger.read_item i
                where i.generation = $1 and i.review = $2 and i.id = $4 and i.concept = 'constructs' and {asOf.Holds(
                "i"
            )} and jsonb_typeof(i.view -> 'definition') = 'string' and i.view ->> 'definition' <> 'not-published') p
            cross join lateral (
                select min(h.since) as position from ledger.read_item h
                where h.generation = $1 and h.review = $2 and h.id = $4 and {Began(
                asOf,
                "h"
            )} and h.view @> p.likeness) f
            join ledger.entry n on n.review = $2 and n.position = f.position
            where $5::text = '' or p.id = $5
            order by p.place
            """;

    /// <summary>What kind of fact each of these is.</summary>
    public static async Task<Dictionary<Guid, string>> TypesAsync(
        AsOf asOf,
        IEnumerable<Guid> events,
        CancellationToken token
    )
    {
        await using var query = asOf.Command(
            "select m.id, m.type from ledger_events.mt_events m where m.id = any ($4)",
            events.Distinct().ToArray()
        );
        return await PairsAsync<Guid, string>(query, token);
    }

    /// <summary>Which fact stands at each of these positions.</summary>
    public static async Task<Dictionary<long, Guid>> AtAsync(
        AsOf asOf,
        IEnumerable<long> positions,
        CancellationToken token
    )
    {
        await using var query = asOf.Command(
            "select n.position, n.event_id from ledger.entry n where n.review = $2 and n.position = any ($4)",
            positions.Distinct().ToArray()
        );
        return await PairsAsync<long, Guid>(query, token);
    }

    private static async Task<Dictionary<TKey, TValue>> PairsAsync<TKey, TValue>(
        NpgsqlCommand query,
        CancellationToken token
    )
        where TKey : notnull
    {
        var pairs = new Dictionary<TKey, TValue>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            pairs[row.GetFieldValue<TKey>(0)] = row.GetFieldValue<TValue>(1);
        }

        return pairs;
    }

    /// <summary>Every fact about it by then, in order.</summary>
    public static async Task<List<Decided>> DecidedAsync(AsOf asOf, Guid id, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select n.position, n.event_id, m.type,
                   coalesce(m.data -> 'why' -> 'rationale', m.data -> 'reason', m.data -> 'interpretation')::text,
                   m.headers ->> '{Headers.Effective}', m.headers -> '{Headers.DecidedBy}', m.data -> 'origin' ->> 'kind'
            from ledger.read_item i
            join ledger.entry n on n.review = i.review and n.position = i.since
            join ledger_events.mt_events m on m.id = n.event_id
            where i.generation = $1 and i.review = $2 and i.id = $4 and {Began(asOf, "i")}
            order by n.position
            """,
            id
        );
        var facts = new List<Decided>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            facts.Add(
                new(
                    row.GetInt64(0),
                    row.GetGuid(1),
                    row.GetString(2),
                    row.IsDBNull(3) ? null : JsonSerializer.Deserialize<Words>(row.GetString(3), LedgerJson.Options),
                    EffectiveTime.Parse(row.GetString(4)),
                    JsonSerializer.Deserialize<List<Guid>>(row.GetString(5))!,
                    row.IsDBNull(6) ? null : row.GetString(6)
                )
            );
        }

        return facts;
    }

    /// <summary>The parts of what it says, each with the fact since which it says so.</summary>
    public static async Task<List<Said>> SaidAsync(AsOf asOf, Guid id, Guid? part, CancellationToken token)
    {
        await using var query = asOf.Command(Parts(asOf), id, part?.ToString() ?? "");
        var said = new List<Said>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            said.Add(
                new(
                    row.GetString(0),
                    row.IsDBNull(1) ? null : row.GetString(1),
                    row.GetString(2),
                    row.IsDBNull(3)
                        ? StatementBasis.Grounded
                        : JsonSerializer.Deserialize<StatementBasis>(row.GetString(3), LedgerJson.Options),
                    row.GetInt64(4),
                    row.GetGuid(5)
                )
            );
        }

        return said;
    }
}

/// <summary>A fact about a thing.</summary>
internal sealed record Decided(
    long Position,
    Guid Event,
    string Type,
    Words? Why,
    EffectiveTime At,
    IReadOnlyList<Guid> By,
    string? Origin
)
{
    /// <summary>Whether it began something that the team supposed, and that nothing bore.</summary>
    public bool IsConjecture => Origin == "conjecture";
}

/// <summary>A statement, an element in its role, or a definition.</summary>
/// <param name="Part">Which one; empty for the definition of a construct.</param>
/// <param name="Basis">What bears a statement.</param>
internal sealed record Said(string Part, string? Role, string Words, StatementBasis Basis, long Position, Guid Event);

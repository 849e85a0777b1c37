using TheoryLedger.Provenance;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Provenance;

/// <summary>Looks up where provenance begins, and what happened to the things in it.</summary>
internal static class ProvenanceRows
{
    private static readonly string[] Theory = ["programme-theories", "guidance", "configurations", "constructs"];

    /// <summary>The theory as it stands: theories first, so that a limit cuts off what they are made of.</summary>
    public static async Task<List<Guid>> TheoryAsync(AsOf asOf, int limit, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select i.id from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.concept = any ($4) and {asOf.Holds("i")}
            order by array_position($4, i.concept), i.born, i.id limit $5
            """,
            Theory,
            limit
        );
        return await query.IdsAsync(token);
    }

    /// <summary>Every fact about these things up to the moment, in order.</summary>
    public static async Task<List<TracedFact>> FactsAsync(
        AsOf asOf,
        IReadOnlyCollection<Guid> things,
        CancellationToken token
    )
    {
        await using var query = asOf.Command(
            $"""
            select {FactReader.Columns} from ledger.read_item i
            join ledger.entry e on e.review = $2 and e.position = i.since
            join ledger_events.mt_events m on m.id = e.event_id
            where i.generation = $1 and i.review = $2 and i.id = any ($4) and {asOf.Moment.Began("i")}
            order by e.position
            """,
            things.ToArray()
        );
        var facts = new List<TracedFact>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var fact = FactReader.Of(row);
            facts.Add(new(fact.Name, fact.Envelope));
        }

        return facts;
    }
}

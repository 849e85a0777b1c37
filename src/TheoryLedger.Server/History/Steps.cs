using System.Text.Json.Nodes;
using Npgsql;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.History;

/// <summary>Reads the steps in which things became what they are: each fact began one row, and the row tells what stood then.</summary>
internal static class Steps
{
    /// <summary>The steps whose rows <c>i</c> meet a condition, each thing's in order.</summary>
    /// <param name="asOf">The moment.</param>
    /// <param name="condition">SQL of ours, never of the caller's; $1, $2, $3 as in every query of a moment.</param>
    /// <param name="order">The columns to order by; each thing's rows must follow each other.</param>
    /// <param name="token">Ends the search.</param>
    /// <param name="values">From $4 on.</param>
    public static async Task<List<Step>> ReadAsync(
        AsOf asOf,
        string condition,
        string order,
        CancellationToken token,
        params object[] values
    )
    {
        await using var query = asOf.Command(
            $"""
            select {FactReader.Columns}, i.concept, i.decided_since, i.view::text
            from ledger.read_item i
            join ledger.entry e on e.review = i.review and e.position = i.since
            join ledger_events.mt_events m on m.id = e.event_id
            where i.generation = $1 and i.review = $2 and {asOf.Moment.Began("i")} and {condition}
            order by {order}
            """,
            values
        );
        var steps = new List<Step>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            steps.Add(Next(row, steps.LastOrDefault()));
        }

        return steps;
    }

    private static Step Next(NpgsqlDataReader row, Step? last)
    {
        var fact = FactReader.Of(row);
        return new(
            row.GetString(FactReader.Width),
            row.GetInt64(FactReader.Width + 1),
            fact,
            last?.Id == fact.Envelope.Stream ? last.After : null,
            JsonNode.Parse(row.GetString(FactReader.Width + 2))!.AsObject()
        );
    }
}

using System.Text.Json;
using TheoryLedger.Configurations;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.CausalWeb;

/// <summary>Looks up what configurations say, and nothing else of them: one look-up for all.</summary>
internal static class WebRows
{
    public static async Task<List<WebConfiguration>> ReadAsync(AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select i.id, v.title, v.state = 'open', v.form::text, v.ripples::text
            from ledger.read_item i
            cross join lateral jsonb_to_record(i.view) as v (title text, state text, form jsonb, ripples jsonb)
            where i.generation = $1 and i.review = $2 and i.concept = $4 and {asOf.Holds("i")}
            order by i.born, i.id
            """,
            ConfigurationView.Concept
        );
        var found = new List<WebConfiguration>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            found.Add(
                new(
                    new(row.GetGuid(0), row.GetString(1)),
                    row.GetBoolean(2),
                    JsonSerializer.Deserialize<ConfigurationForm>(row.GetString(3), LedgerJson.Options)!,
                    JsonSerializer.Deserialize<List<RippleView>>(row.GetString(4), LedgerJson.Options)!
                )
            );
        }

        return found;
    }
}

/// <summary>A configuration, as far as the web is told by it.</summary>
internal sealed record WebConfiguration(
    ConfigurationNamed Named,
    bool IsOpen,
    ConfigurationForm Form,
    IReadOnlyList<RippleView> Ripples
)
{
    public bool Has(ElementId element) => Form.Elements.Any(e => e.Id == element);
}

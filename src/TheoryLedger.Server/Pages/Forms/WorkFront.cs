using TheoryLedger.Server.Phases;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Texts;

namespace TheoryLedger.Server.Pages.Forms;

/// <summary>Where the work of a review begins.</summary>
/// <param name="Phases">The phases that are open.</param>
/// <param name="Texts">The latest texts that have not been superseded.</param>
public sealed record WorkFront(IReadOnlyList<PhaseView> Phases, IReadOnlyList<TextToMark> Texts)
{
    private const int MostPhases = 100;

    internal static async Task<WorkFront> ReadAsync(AsOf asOf, CancellationToken token)
    {
        var phases = await asOf.ListAsync<PhaseView>(after: 0, MostPhases, token);
        return new([.. phases.Where(p => p.IsOpen)], await TextsAsync(asOf, token));
    }

    private static async Task<IReadOnlyList<TextToMark>> TextsAsync(AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select i.id, (i.view ->> 'sourceId')::uuid,
                   (select count(*) from ledger.read_edge e where e.generation = $1 and e.review = $2 and e.target = i.id
                      and e.kind = 'text' and {asOf.Holds("e")})::int,
                   (select count(*) from ledger.read_edge t
                    join ledger.read_edge e on e.generation = $1 and e.review = $2 and e.target = t.source and e.kind = 'text' and {asOf.Holds(
                "e"
            )}
                    where t.generation = $1 and t.review = $2 and t.target = (i.view ->> 'sourceId')::uuid and t.kind = 'source'
                      and {asOf.Holds("t")} and exists (
                        select from ledger.read_edge l where l.generation = $1 and l.review = $2 and l.target = t.source
                          and l.kind = $5 and {asOf.Holds("l")}))::int
            from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.concept = $4 and {asOf.Holds("i")}
              and not exists (select 1 from ledger.read_edge e where e.generation = $1 and e.review = $2 and e.target = i.id
                and e.kind = $5 and {asOf.Holds("e")})
            order by i.born desc limit 30
            """,
            TextView.Concept,
            TextView.Superseding
        );
        var texts = new List<TextToMark>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            texts.Add(new(row.GetGuid(0), row.GetGuid(1), row.GetInt32(2), row.GetInt32(3)));
        }

        return texts;
    }
}

/// <summary>A text in which something can be marked.</summary>
/// <param name="Id">The text.</param>
/// <param name="Source">Whose it is.</param>
/// <param name="Excerpts">How much was marked in it.</param>
/// <param name="InEarlier">How much is still marked in texts of the same source that were superseded.</param>
public sealed record TextToMark(Guid Id, Guid Source, int Excerpts, int InEarlier);

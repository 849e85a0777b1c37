using TheoryLedger.Participants;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Impact;

/// <summary>Whose withdrawal closes which excerpts; an erasure takes the words and leaves on record whose they were.</summary>
internal static class SpokenWords
{
    /// <summary>
    /// By excerpt: those who speak in any of its versions, since moving an excerpt away undoes no withdrawal; and of
    /// what was said in an interview or focus group by nobody knows whom, all who took part.
    /// </summary>
    public static async Task<ILookup<Guid, ParticipantId>> PeopleAsync(AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            with direct as (
                select c.thing as id, c.person as subject from ledger.concern c
                join ledger.read_item i on i.generation = $1 and i.review = $2 and i.id = c.thing and i.concept = 'excerpts'
                                        and {asOf.Holds("i")}
                where c.review = $2 and c.person <> c.thing and {Withdrawn.Stood(asOf, "c")}),
            closing as (
                select id, subject from direct
                union
                select d.id, e.target from direct d
                join ledger.read_edge e on e.generation = $1 and e.review = $2 and e.source = d.subject
                                        and e.kind = 'participant' and {asOf.Holds("e")})
            select c.id, c.subject from closing c
            join ledger.read_item p on p.generation = $1 and p.review = $2 and p.id = c.subject
                                    and p.concept = 'participants' and {asOf.Holds("p")}
            order by c.id, p.born
            """
        );
        var people = new List<(Guid Excerpt, ParticipantId Person)>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            people.Add((row.GetGuid(0), new(row.GetGuid(1))));
        }

        return people.ToLookup(p => p.Excerpt, p => p.Person);
    }

    /// <summary>Those who have withdrawn by this moment.</summary>
    public static async Task<IReadOnlyList<ParticipantId>> WithdrawnAsync(AsOf asOf, CancellationToken token) =>
        [
            .. (
                await asOf.PickAsync<ParticipantPick>(
                    "participants",
                    token,
                    "i.view -> 'consent' -> 'analysis' = 'false'"
                )
            ).Select(p => new ParticipantId(p.Id)),
        ];

    private sealed record ParticipantPick(Guid Id);
}

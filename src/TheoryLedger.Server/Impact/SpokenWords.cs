using TheoryLedger.Participants;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Impact;

/// <summary>Whose withdrawal closes which excerpts, as their words are sealed.</summary>
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
            with quoted as (
                select i.id, w.subjects
                from ledger.protected_words w
                join ledger.entry n on n.review = w.review and n.position = w.position
                join ledger.read_item i on i.generation = $1 and i.review = $2 and i.id = n.stream and i.since = n.position
                                        and i.concept = 'excerpts' and {asOf.Moment.Began("i")}
                where w.review = $2 and w.pointer = '/quote' and cardinality(w.subjects) > 1),
            closing as (
                select q.id, s.subject from quoted q cross join lateral unnest(q.subjects) as s (subject)
                union
                select q.id, e.target from quoted q cross join lateral unnest(q.subjects) as s (subject)
                join ledger.read_edge e on e.generation = $1 and e.review = $2 and e.source = s.subject
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

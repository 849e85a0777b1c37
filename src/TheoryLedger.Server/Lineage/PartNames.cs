using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Lineage;

/// <summary>Tells what parts of things say: a statement, an element, a link from one to another, a piece of advice.</summary>
internal static class PartNames
{
    extension(AsOf asOf)
    {
        /// <summary>What each of these says in the version that stands; one that a thing has no longer is left out.</summary>
        public async Task<Dictionary<Guid, Words>> PartNamesAsync(
            IReadOnlyCollection<(Guid Thing, Guid Part)> parts,
            CancellationToken token
        )
        {
            if (parts.Count == 0)
            {
                return [];
            }

            await using var query = asOf.Command(
                $"""
                select p.part, coalesce(
                           jsonb_path_query_first(i.view, '$.statements[*] ? (@.id == $part).text', n.names),
                           jsonb_path_query_first(i.view, '$.form.elements[*] ? (@.id == $part).wording', n.names),
                           jsonb_path_query_first(i.view, '$.advice[*] ? (@.id == $part).advice', n.names),
                           to_jsonb(
                               (jsonb_path_query_first(i.view, '$.form.elements[*] ? (@.id == $from).wording', n.names) #>> array[]::text[])
                               || ' → ' ||
                               (jsonb_path_query_first(i.view, '$.form.elements[*] ? (@.id == $to).wording', n.names) #>> array[]::text[])
                           ))::text
                from unnest($4::uuid[], $5::uuid[]) as p (thing, part)
                cross join lateral (
                    select i.view || jsonb_build_object() as view from ledger.read_item i
                    where i.generation = $1 and i.review = $2 and i.id = p.thing and {asOf.Holds("i")} offset 0) i
                cross join lateral (
                    select jsonb_path_query_first(
                        i.view, '$.form.links[*] ? (@.id == $part)', jsonb_build_object('part', p.part)) as link) l
                cross join jsonb_build_object('part', p.part, 'from', l.link -> 'from', 'to', l.link -> 'to') as n (names)
                """,
                parts.Select(p => p.Thing).ToArray(),
                parts.Select(p => p.Part).ToArray()
            );
            var names = new Dictionary<Guid, Words>();
            await using var row = await query.ExecuteReaderAsync(token);
            while (await row.ReadAsync(token))
            {
                if (!row.IsDBNull(1) && Portraits.TitleOf(row.GetString(1)) is { } says)
                {
                    names[row.GetGuid(0)] = says;
                }
            }

            return names;
        }
    }
}

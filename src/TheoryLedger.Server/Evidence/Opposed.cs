using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Evidence;

/// <summary>Which evidence says of one configuration, from one excerpt, the opposite of what other evidence says.</summary>
internal static class Opposed
{
    public static async Task<ILookup<Guid, Guid>> AmongAsync(
        AsOf asOf,
        IEnumerable<Guid> evidence,
        CancellationToken token
    )
    {
        await using var query = asOf.Command(
            $"""
            select one.id, other.id
            from ledger.read_item one
            join ledger.read_edge x on x.generation = $1 and x.review = $2 and x.target = (one.view ->> 'excerptId')::uuid
                                   and x.kind = 'excerpt' and x.source <> one.id and {asOf.Holds("x")}
            join ledger.read_item other on other.generation = $1 and other.review = $2 and other.id = x.source
                                       and other.concept = 'evidence' and {asOf.Holds("other")}
            where one.generation = $1 and one.review = $2 and one.id = any ($4) and {asOf.Holds("one")}
              and one.view ->> 'state' = 'standing' and other.view ->> 'state' = 'standing'
              and other.view ->> 'configurationId' = one.view ->> 'configurationId'
              and other.view ->> 'element' is not distinct from one.view ->> 'element'
              and other.view ->> 'link' is not distinct from one.view ->> 'link'
              and (one.view ->> 'stance', other.view ->> 'stance')
                  in (('supports', 'contradicts'), ('contradicts', 'supports'))
            order by other.born, other.id
            """,
            evidence.ToArray()
        );
        var found = new List<(Guid One, Guid Other)>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            found.Add((row.GetGuid(0), row.GetGuid(1)));
        }

        await row.CloseAsync();
        if (found.Count == 0)
        {
            return found.ToLookup(pair => pair.One, pair => pair.Other);
        }

        var what = await WhatCounts.AmongAsync(asOf, [.. found.Select(pair => pair.Other).Distinct()], token);
        return found.Where(pair => what.IsCounted(pair.Other)).ToLookup(pair => pair.One, pair => pair.Other);
    }
}

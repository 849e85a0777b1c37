using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Impact;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Impact;

/// <summary>Something named in a strike that the review has never had.</summary>
/// <param name="In">Where it is named.</param>
/// <param name="Id">What it is named as.</param>
public sealed record UnknownMatter(string In, Guid Id);

/// <summary>Tells what a strike names that is not there; what was only not there yet at the moment that is read strikes nothing.</summary>
internal static class StrikeCheck
{
    public static async Task<ProblemDetails?> FindAsync(AsOf asOf, Strike strike, CancellationToken token)
    {
        List<(string In, string Concept, IEnumerable<Guid> Ids)> named =
        [
            ("sources", "sources", strike.Sources.Select(id => id.Value)),
            ("participants", "participants", strike.Participants.Select(id => id.Value)),
            ("coders", "contributors", strike.Coders.Select(id => id.Value)),
            ("phases", "phases", strike.Phases.Select(id => id.Value)),
        ];
        var known = await KnownAsync(asOf, named.SelectMany(n => n.Ids), token);
        var unknown = named
            .SelectMany(n =>
                n.Ids.Distinct().Where(id => !known.Contains((id, n.Concept))).Select(id => (n.In, Id: id))
            )
            .Select(n => new UnknownMatter(n.In, n.Id))
            .ToList();
        return unknown is [] ? null : Problems.StrikeUnknown(unknown);
    }

    private static async Task<HashSet<(Guid Id, string Concept)>> KnownAsync(
        AsOf asOf,
        IEnumerable<Guid> ids,
        CancellationToken token
    )
    {
        await using var query = asOf.Command(
            """
            select distinct i.id, i.concept from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.id = any ($4)
            """,
            ids.Distinct().ToArray()
        );
        var known = new HashSet<(Guid Id, string Concept)>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            known.Add((row.GetGuid(0), row.GetString(1)));
        }

        return known;
    }
}

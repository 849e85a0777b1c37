using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Phases;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Contributors;

/// <summary>Who did what, as declared and as recorded, and how long each phase took.</summary>
/// <param name="Contributors">In the order in which they joined.</param>
/// <param name="Phases">In the order in which they were opened.</param>
/// <param name="Position">The position of the review at which this holds.</param>
public sealed record CreditReading(
    IReadOnlyList<ContributorCredit> Contributors,
    IReadOnlyList<PhaseLasting> Phases,
    long Position
)
{
    private const int Most = 10_000;

    internal static async Task<CreditReading> FindAsync(AsOf asOf, CancellationToken token)
    {
        var people = await asOf.ListAsync<ContributorView>(after: 0, Most, token);
        var decided = await DecidedAsync(asOf, people.Select(p => p.Id), token);
        return new(
            [.. people.Select(p => ContributorCredit.Of(p, [.. decided[p.Id]]))],
            await PhaseLasting.AllAsync(asOf, token),
            asOf.Moment.Position
        );
    }

    private static async Task<ILookup<Guid, (string Concept, int Things)>> DecidedAsync(
        AsOf asOf,
        IEnumerable<Guid> people,
        CancellationToken token
    )
    {
        await using var query = asOf.Command(
            $"""
            select d.target, i.concept, count(*)::int
            from (select distinct e.target, e.source from ledger.read_edge e
                  where e.generation = $1 and e.review = $2 and e.target = any ($4) and e.kind = 'decided-by'
                    and {asOf.Moment.Began("e")}) d
            join ledger.read_item i on i.generation = $1 and i.review = $2 and i.id = d.source and {asOf.Holds("i")}
            group by 1, 2 order by 1, 2
            """,
            people.ToArray()
        );
        var decided = new List<(Guid By, string Concept, int Things)>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            decided.Add((row.GetGuid(0), row.GetString(1), row.GetInt32(2)));
        }

        return decided.ToLookup(d => d.By, d => (d.Concept, d.Things));
    }
}

/// <summary>What somebody is credited with, and what the record shows of it.</summary>
/// <param name="Id">The contributor.</param>
/// <param name="Name">Their name.</param>
/// <param name="Kind">A person, a team, or software.</param>
/// <param name="Roles">Their roles in the team now.</param>
/// <param name="Credit">What they are credited with (CRediT).</param>
/// <param name="HasLeft">Whether they have left.</param>
/// <param name="Decided">On how many things of each kind they ever decided something, alone or with others.</param>
public sealed record ContributorCredit(
    Guid Id,
    Words Name,
    ContributorKind Kind,
    IReadOnlyList<TeamRole> Roles,
    IReadOnlyList<CreditRole> Credit,
    bool HasLeft,
    IReadOnlyDictionary<string, int> Decided
)
{
    internal static ContributorCredit Of(ContributorView p, IEnumerable<(string Concept, int Things)> decided) =>
        new(
            p.Id,
            p.Name,
            p.Kind,
            p.Roles,
            p.Credit,
            p.HasLeft,
            decided.ToDictionary(d => d.Concept, d => d.Things, StringComparer.Ordinal)
        );
}

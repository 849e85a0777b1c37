using TheoryLedger.Ledger;
using TheoryLedger.Server.Events;
using TheoryLedger.Server.History;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Milestones;

/// <summary>What has happened since a milestone, and who decided it.</summary>
/// <param name="Milestone">The milestone.</param>
/// <param name="After">The position after which facts count.</param>
/// <param name="Deciders">Who decided how much of it, most first; a fact that several decided counts for each.</param>
/// <param name="Facts">In order.</param>
/// <param name="Position">The position of the review at which this holds.</param>
/// <param name="Next">Where the next page is; none on the last.</param>
public sealed record SinceMilestone(
    MilestoneView Milestone,
    long After,
    IReadOnlyList<DeciderSince> Deciders,
    IReadOnlyList<FactSince> Facts,
    long Position,
    string? Next
);

/// <summary>What somebody has decided since.</summary>
/// <param name="Id">The contributor.</param>
/// <param name="Name">Their name.</param>
/// <param name="Facts">How many facts.</param>
/// <param name="Kinds">How many of which kind.</param>
public sealed record DeciderSince(Guid Id, Words? Name, int Facts, IReadOnlyDictionary<string, int> Kinds);

/// <summary>A fact, and what it is about.</summary>
/// <param name="Thing">What it is about.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Decided">Whether it is said to have been decided before or after the milestone, whatever was recorded first.</param>
public sealed record FactSince(NamedRef Thing, FactInBrief Fact, StatedOrder Decided);

/// <summary>Looks up what has happened since a milestone.</summary>
internal sealed class SinceRows(AsOf asOf, MilestoneView milestone)
{
    // In the order of deciding, what counts is what was decided later than the milestone was.
    private string Later =>
        asOf.Moment.Order == TimeOrder.Recorded
            ? "e.position > $4 and e.position <= $3"
            : """
                exists (select from ledger.read_item i
                        where i.generation = $1 and i.review = $2 and i.id = e.stream and i.since = e.position
                          and i.decided_since <= $3 and i.decided_since > (
                              select min(n.decided_since) from ledger.read_item n
                              where n.generation = $1 and n.review = $2 and n.id = $5)) and $4 >= 0
                """;

    private string From =>
        $"""
            from ledger.entry e join ledger_events.mt_events m on m.id = e.event_id
            where e.review = $2 and {Later} and $5 is not null
            """;

    public async Task<List<StoredFact>> FactsAsync(long after, int limit, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"select {FactReader.Columns} {From} and e.position > $6 order by e.position limit $7",
            milestone.Position,
            milestone.Id,
            after,
            limit
        );
        var facts = new List<StoredFact>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            facts.Add(FactReader.Of(row));
        }

        return facts;
    }

    /// <summary>By contributor, how many facts of which kind.</summary>
    public async Task<List<(Guid By, string Kind, int Count)>> DecidersAsync(CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select d.id::uuid, f.type, count(*)::int
            from (select m.type, m.headers {From}) f
            cross join lateral jsonb_array_elements_text(f.headers -> 'tl-decided-by') as d (id)
            group by 1, 2 order by 1, 2
            """,
            milestone.Position,
            milestone.Id
        );
        var deciders = new List<(Guid By, string Kind, int Count)>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var type = row.GetString(1);
            deciders.Add((row.GetGuid(0), type[..type.LastIndexOf('.')], row.GetInt32(2)));
        }

        return deciders;
    }
}

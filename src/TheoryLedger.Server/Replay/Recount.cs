using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Evidence;
using TheoryLedger.Replay;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Excerpts;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Replay;

/// <summary>Counts what a review holds at one moment, from the rows that hold then.</summary>
internal static class Recount
{
    /// <summary>The kinds of thing that are counted one by one.</summary>
    internal static readonly string[] Concepts =
    [
        "sources",
        "excerpts",
        "codings",
        "codes",
        "constructs",
        "configurations",
        "programme-theories",
        "guidance",
    ];

    public static async Task<Counts> AtAsync(AsOf asOf, CancellationToken token) =>
        (await ThingsAsync(asOf, token)) with
        {
            Evidence = await EvidenceAsync(asOf, token),
        };

    /// <summary>What a row counts as.</summary>
    /// <param name="concept">What the thing is.</param>
    /// <param name="state">How far it has come.</param>
    /// <param name="standing">What it is held to be.</param>
    public static Counted? Of(string concept, string? state, string? standing) =>
        (concept, state) switch
        {
            ("sources", "included") => new Counted.Source(SourceStanding.Included),
            ("sources", "excluded") => new Counted.Source(SourceStanding.Excluded),
            ("sources", _) => new Counted.Source(SourceStanding.Registered),
            ("excerpts", _) => new Counted.Excerpt(),
            ("codings", "standing") => new Counted.Coding(),
            ("codes", "in-use") => new Counted.Code(),
            ("constructs", "open") => new Counted.Construct(Stored.Choice<Standing>(standing!)),
            ("constructs", _) => new Counted.Construct(null),
            ("configurations", _) => new Counted.Configuration(Stored.Choice<ConfigurationStatus>(state!)),
            ("programme-theories", "open") => new Counted.Theory(),
            ("guidance", _) => new Counted.Guidance(),
            _ => null,
        };

    private static async Task<Counts> ThingsAsync(AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select i.concept, i.view ->> 'state', i.view ->> 'standing', count(*)::int from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.concept = any ($4) and i.concept <> 'excerpts' and {asOf.Holds(
                "i"
            )}
            group by 1, 2, 3
            union all
            select 'excerpts', null, null, count(*)::int from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.concept = 'excerpts' and {asOf.Holds("i")}
            """,
            [Concepts]
        );
        var counts = Counts.None;
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            counts = counts.With(Of(row.GetString(0), row.Text(1), row.Text(2)), row.GetInt32(3));
        }

        return counts;
    }

    // Only an excerpt that was re-anchored points at where each of its earlier versions stood.
    private static string MovedOn(AsOf asOf) =>
        $"""
            exists (select from ledger.read_edge o
                    where o.generation = $1 and o.review = $2 and o.source = (v.view ->> 'excerptId')::uuid
                      and o.kind = '{ExcerptView.Once}' and o.part = v.view ->> 'excerptVersion' and {asOf.Holds("o")})
            """;

    private static async Task<EvidenceCounted> EvidenceAsync(AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            with {Withdrawn.Gone(asOf)}
            select v.view ->> 'stance',
                   case when (v.view ->> 'excerptId')::uuid in (select thing from gone) then 'withdrawn'
                        when (v.view ->> 'judgedVersion')::int < c.version or {MovedOn(asOf)} then 'inherited'
                        else v.view ->> 'nature' end, count(*)::int
            from ledger.read_item v
            join (select i.id, (i.view ->> 'formVersion')::int as version from ledger.read_item i
                  where i.generation = $1 and i.review = $2 and i.concept = 'configurations' and {asOf.Holds("i")}) c
              on c.id = (v.view ->> 'configurationId')::uuid
            where v.generation = $1 and v.review = $2 and v.concept = 'evidence' and {asOf.Holds("v")}
              and v.view ->> 'state' = 'standing'
            group by 1, 2
            """
        );
        var found = new Dictionary<(Stance, string), int>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            found[(Stored.Choice<Stance>(row.GetString(0)), row.GetString(1))] = row.GetInt32(2);
        }

        return new(Stances("own"), Stances("reported"), Stances("inherited"), Stances("withdrawn"));

        StancesCounted Stances(string where) =>
            new(
                found.GetValueOrDefault((Stance.Supports, where)),
                found.GetValueOrDefault((Stance.Contradicts, where)),
                found.GetValueOrDefault((Stance.Qualifies, where))
            );
    }
}

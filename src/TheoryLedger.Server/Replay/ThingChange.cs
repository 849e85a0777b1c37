using Npgsql;
using TheoryLedger.Evidence;
using TheoryLedger.Replay;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Replay;

/// <summary>What one fact made of what a thing counts as.</summary>
/// <param name="Position">Of the fact.</param>
/// <param name="Id">The thing.</param>
/// <param name="Before">What it counted as; none where it begins here, or did not count.</param>
/// <param name="After">What it counts as from then on.</param>
internal sealed record ThingChange(long Position, Guid Id, Counted? Before, Counted? After)
{
    /// <summary>True of what is no new thing.</summary>
    public bool HasBegun { get; private init; }

    /// <summary>Of a configuration: its present version.</summary>
    public int? Version { get; private init; }

    /// <summary>Of a configuration or an excerpt: whether its version is a new one.</summary>
    public bool IsRestated { get; private init; }

    /// <summary>Of an excerpt: its present version.</summary>
    public int? ExcerptVersion { get; private init; }

    public bool IsEvidence { get; private init; }

    /// <summary>Of evidence: what there is to count; none where it no longer stands.</summary>
    public Judged? Judged { get; private init; }

    /// <summary>Of a participant who withdrew or came back: which of the two.</summary>
    public bool? HasLeft { get; private init; }

    public void Apply(Tally tally)
    {
        tally.Move(Before, After);
        if (Version is { } version)
        {
            tally.Scales.Restate(Id, version);
        }

        if (ExcerptVersion is { } words)
        {
            tally.Scales.ReAnchor(Id, words);
        }

        if (IsEvidence)
        {
            tally.Scales.Judge(Id, Judged);
        }

        if (HasLeft is { } hasLeft)
        {
            tally.Consent(Id, hasLeft);
        }
    }

    /// <summary>All of them after one position up to another.</summary>
    public static async Task<List<ThingChange>> BetweenAsync(AsOf start, long last, CancellationToken token)
    {
        await using var query = start.Command(
            """
            select n.since, n.id, n.concept, o.view ->> 'state', o.view ->> 'standing', n.view ->> 'state', n.view ->> 'standing',
                   o.id is not null, (n.view ->> 'formVersion')::int, (o.view ->> 'formVersion')::int,
                   (n.view ->> 'configurationId')::uuid, (n.view ->> 'excerptId')::uuid,
                   n.view ->> 'stance', n.view ->> 'nature', (n.view ->> 'judgedVersion')::int,
                   (n.view -> 'consent' ->> 'analysis')::boolean, (o.view -> 'consent' ->> 'analysis')::boolean,
                   (n.view ->> 'excerptVersion')::int, (o.view ->> 'excerptVersion')::int
            from ledger.entry e
            join ledger.read_item n on n.generation = $1 and n.review = $2 and n.id = e.stream and n.since = e.position
            left join ledger.read_item o on o.generation = $1 and o.review = $2 and o.id = e.stream and o.until = e.position
            where e.review = $2 and e.position > $3 and e.position <= $4 and n.concept = any ($5)
            order by e.position
            """,
            last,
            (string[])[.. Recount.Concepts, "evidence", "participants"]
        );
        var changes = new List<ThingChange>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            changes.Add(Of(row));
        }

        return changes;
    }

    private static ThingChange Of(NpgsqlDataReader row)
    {
        var (concept, state) = (row.GetString(2), row.Text(5));
        var change = new ThingChange(
            row.GetInt64(0),
            row.GetGuid(1),
            row.GetBoolean(7) ? Recount.Of(concept, row.Text(3), row.Text(4)) : null,
            Recount.Of(concept, state, row.Text(6))
        )
        {
            HasBegun = row.GetBoolean(7),
        };
        return concept switch
        {
            "configurations" => change with
            {
                Version = row.GetInt32(8),
                IsRestated = !row.IsDBNull(9) && row.GetInt32(9) != row.GetInt32(8),
            },
            "excerpts" => change with
            {
                ExcerptVersion = row.GetInt32(17),
                IsRestated = !row.IsDBNull(18) && row.GetInt32(18) != row.GetInt32(17),
            },
            "evidence" => change with { IsEvidence = true, Judged = state == "standing" ? JudgedIn(row) : null },
            "participants" => change with { HasLeft = HasLeftIn(row) },
            _ => change,
        };
    }

    private static Judged JudgedIn(NpgsqlDataReader row) =>
        new(
            row.GetGuid(10),
            row.GetGuid(11),
            row.GetInt32(17),
            Stored.Choice<Stance>(row.GetString(12)),
            Stored.Choice<EvidenceNature>(row.GetString(13)),
            row.GetInt32(14)
        );

    private static bool? HasLeftIn(NpgsqlDataReader row)
    {
        var before = row.IsDBNull(16) || row.GetBoolean(16);
        return row.GetBoolean(15) == before ? null : before;
    }
}

using Npgsql;
using TheoryLedger.Replay;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Replay;

/// <summary>Reads what changed what things count as, fact by fact.</summary>
internal static class ChangeRows
{
    // What most facts are, a new excerpt or a new coding, is told by the index alone. What else begins is found by its kind, and
    // what changes by its entry; each row is looked up by its key.
    private const string Changes = $"""
        select i.born, '{Nobody}'::uuid, i.concept, false, null, null, {Lacking} from ledger.read_item i
        where i.generation = $1 and i.review = $2 and i.concept = any (array['excerpts', 'codings'])
          and i.born > $3 and i.born <= $4 and i.since = i.born
        union all
        select i.born, i.id, i.concept, false, null, null, {CountedRow.Columns} from ledger.read_item i {CountedRow.Read}
        where i.generation = $1 and i.review = $2 and i.concept = any ($5)
          and i.born > $3 and i.born <= $4 and i.since = i.born
        union all
        select e.position, e.stream, n.concept, true, o.state, o.standing, n.state, n.standing, n.form, n.words, n.configuration,
               n.excerpt, n.stance, n.nature, n.judged, n.left_us, n.source, n.codings, n.by
        from ledger.entry e
        cross join lateral (
            select i.concept, {CountedRow.Named} from ledger.read_item i {CountedRow.Read}
            where i.generation = $1 and i.review = $2 and i.id = e.stream and i.since = e.position
              and i.concept = any ($5 || array['excerpts', 'codings'])
            offset 0) n
        left join lateral (
            select v.state, v.standing from ledger.read_item i {CountedRow.Read}
            where i.generation = $1 and i.review = $2 and i.id = e.stream and i.until = e.position limit 1) o on true
        where e.review = $2 and e.position > $3 and e.position <= $4 and e.version > 1
        order by 1
        """;

    private const string Nobody = "00000000-0000-0000-0000-000000000000";

    private const string Lacking = """
        null::text, null::text, null::int, null::int, null::uuid, null::uuid, null::text, null::text, null::int, null::boolean, null::uuid,
        null::jsonb, null::uuid
        """;

    /// <summary>All after one position up to another, in order.</summary>
    public static async Task<List<ThingChange>> BetweenAsync(AsOf start, long last, CancellationToken token)
    {
        await using var query = start.Command(Changes, last, CountedRow.Concepts);
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
        var (concept, hasBegun) = (row.GetString(2), row.GetBoolean(3));
        var counted = CountedRow.At(row, 6);
        var before = hasBegun ? CountedRow.Counts(concept, row.Text(4), row.Text(5)) : null;
        var change = new ThingChange(row.GetInt64(0), row.GetGuid(1), before, counted.Counts(concept))
        {
            HasBegun = hasBegun,
        };
        return concept switch
        {
            "configurations" => change with { Version = counted.Form },
            "excerpts" => change with { ExcerptVersion = counted.Words },
            "evidence" => change with { IsEvidence = true, Judged = counted.Judged },
            "sources" => change with { IsExcluded = CountedRow.IsExcluded(counted.State) },
            "codings" => change with { IsEnded = change.After is null, ReplacedBy = counted.ReplacedBy },
            "participants" => change with { HasLeft = counted.HasLeft },
            _ => change,
        };
    }
}

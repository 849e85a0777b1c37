using System.Globalization;
using TheoryLedger.Server.Comparison;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Questions;

/// <summary>What programme theories said at a moment that has a name, and how they differ since there was one.</summary>
internal static class TheoryOverTime
{
    private const string Concept = "programme-theories";
    private const int Most = 10_000;

    // The earliest milestone by which a theory had been decided, and how many there were by then. What had been decided by
    // a milestone is told of now alone: an address can name one moment only.
    private const string AtMilestone = """
        select m.view ->> 'name', t.told
        from ledger.read_item m cross join lateral (
            select count(*) as told from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.concept = 'programme-theories'
              and i.decided_since <= m.decided_since and i.decided_until > m.decided_since) t
        where m.generation = $1 and m.review = $2 and m.concept = 'milestones' and m.since <= $3 and m.until > $3
          and t.told > 0
        order by m.decided_since, m.born limit 1
        """;

    /// <summary>How many theories the link shows.</summary>
    public static async Task<Tally> ToldAsync(AsOf asOf, CancellationToken token)
    {
        if (asOf.Moment.IsNow)
        {
            await using var query = asOf.Command(AtMilestone);
            await using var row = await query.ExecuteReaderAsync(token);
            if (await row.ReadAsync(token))
            {
                return new Tally(row.GetInt64(1), 0).Seen("told", row.GetString(0));
            }
        }

        return new((await asOf.CountAsync([Count.Of(Concept)], token))[0], 0);
    }

    /// <summary>How many theories say something else than when there first was one, or came later.</summary>
    public static async Task<Tally> ChangedAsync(AsOf asOf, CancellationToken token)
    {
        if (await FirstAsync(asOf, token) is not { } first)
        {
            return new(0, 0);
        }

        var from =
            asOf.Moment.Order == TimeOrder.Recorded
                ? asOf.Moment.Recorded(first, "")
                : asOf.Moment.DecidedBy(first, "");
        var touched = await Span.TouchedAsync(asOf, from.At, Concept, new(0, Most), token);
        var things = Span.Things(await Span.StepsAsync(asOf, from.At, touched, token), from);
        var changed = things.Count(t => t.Compared.What.Any(what => what is not ("affirmed" or "unchanged")));
        return asOf.Moment.Order == TimeOrder.Recorded
            ? new Tally(changed, 0).Seen("since", first)
            : new Tally(changed, 0).Seen("day", InWords(first)).Seen("until", Asked(asOf.Moment));
    }

    private static async Task<long?> FirstAsync(AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select min(i.{asOf.Moment.Since}) from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.concept = '{Concept}' and {asOf.Moment.Began("i")}
            """
        );
        return await query.ExecuteScalarAsync(token) is long first ? first : null;
    }

    private static string InWords(long microseconds) =>
        Mark.Instant(microseconds)
            .UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    private static string Asked(Moment moment) => Uri.UnescapeDataString(moment.Query.Split('=', 2)[1]);
}

using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Questions;

/// <summary>SQL on milestones <c>i</c>: which of them is meant, and whether anything followed.</summary>
internal static class Milestones
{
    /// <summary>True of those of which it is asked what came after: a release is no submission.</summary>
    public const string AreSubmissions = "i.view ->> 'kind' = 'submission'";

    /// <summary>True of one after which something was recorded, or in the order of deciding decided.</summary>
    public static string Followed(Moment moment) =>
        moment.Order == TimeOrder.Recorded
            ? "(i.view ->> 'position')::bigint < $3"
            : """
                exists (select from ledger.read_item f
                        join ledger.entry n on n.review = $2 and n.stream = f.id and n.position = f.since
                        where f.generation = $1 and f.review = $2 and f.decided_since <= $3 and f.decided_since > (
                            select min(m.decided_since) from ledger.read_item m
                            where m.generation = $1 and m.review = $2 and m.id = i.id))
                """;

    /// <summary>The name of the one that was decided last.</summary>
    public static string Latest(Moment moment, string that = "true") =>
        $"select i.view ->> 'name' from {Term.Held("milestones", moment)} and {that} order by i.decided_since desc, i.born desc limit 1";
}

using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Questions;

/// <summary>What is asked of the record itself: whether it can be trusted.</summary>
internal static class OfTrust
{
    // Facts that the log has a leaf for; those of the last second may not have one yet.
    private static Count Sealed =>
        Count.Apart(moment =>
            $"select count(*) from ledger.log_leaf l where l.review = $2 and {Told(moment, "l.position")}"
        );

    private static Count Facts =>
        Count.Apart(moment =>
            $"select count(*) from ledger.entry n where n.review = $2 and {Told(moment, "n.position")}"
        );

    // In the order of deciding, a fact counts from when the row that it began counts.
    private static string Told(Moment moment, string position) =>
        moment.Order == TimeOrder.Recorded
            ? $"{position} <= $3"
            : $"""
                exists (select from ledger.entry f
                        join ledger.read_item i on i.generation = $1 and i.review = $2 and i.id = f.stream
                                               and i.since = f.position
                        where f.review = $2 and f.position = {position} and i.decided_since <= $3)
                """;

    public static IReadOnlyList<Question> All { get; } =
    [
        new(33, "Was any record altered or back-dated afterwards? Can that be seen without trusting the host?")
        {
            Examined = Sealed,
            Found = Sealed,
            Needs = "a signed log of the record, by which others verify it",
            Beyond = "what others found: whoever has the checkpoint and the bundle verifies them without this server",
            Links = ["log/checkpoint"],
            Instead = "backdated",
            Also = ["backdated", "bundle"],
        },
        new(34, "Does the published table equal the record at the sealed position?")
        {
            Needs = "the published table itself, to compare",
            Links =
            [
                "mechanisms/table?asOf=milestone:{recorded}",
                "mechanisms/table?decidedAsOf=milestone:{latest}",
                "mechanisms/table",
            ],
        },
        new(35, "Does rebuilding from the facts alone give the same state?")
        {
            Examined = Facts,
            Found = Facts,
            Needs = "facts",
            Links = ["replay?scope=all&to={position}", "events"],
            Also = ["events"],
        },
    ];
}

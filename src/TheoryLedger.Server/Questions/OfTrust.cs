using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Questions;

/// <summary>What is asked of the record itself: whether it can be trusted.</summary>
internal static class OfTrust
{
    private static Count Nothing => Count.Apart(_ => "select 0");

    // Facts that the log has a leaf for; those of the last second may not have one yet.
    private static Count Sealed =>
        Count.Apart(moment =>
            $"select count(*) from ledger.log_leaf l where l.review = $2 and l.position <= {moment.Position}"
        );

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
            Examined = Nothing,
            Found = Nothing,
            Needs =
                "the published table itself, to compare; milestones name its document and position, and positions are sealed",
            Links = ["mechanisms/table?decidedAsOf=milestone:{latest}", "mechanisms/table"],
        },
        new(35, "Does rebuilding from the facts alone give the same state?")
        {
            Examined = Count.Of("reviews"),
            Found = Count.Of("reviews"),
            Needs = "facts",
            Links = ["replay"],
            Also = ["events"],
        },
    ];
}

using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Questions;

/// <summary>What is asked of the record itself: whether it can be trusted.</summary>
internal static class OfTrust
{
    private static Count Nothing => new(_ => "select 0");

    public static IReadOnlyList<Question> All { get; } =
    [
        new(33, "Was any record altered or back-dated afterwards? Can that be seen without trusting the host?")
        {
            Examined = Nothing,
            Found = Nothing,
            Needs =
                "a signed log of the record, by which others verify it; when each fact was recorded and said to be decided is there",
            Links = ["events"],
        },
        new(34, "Does the published table equal the record at the sealed position?")
        {
            Examined = Nothing,
            Found = Nothing,
            Needs = "the published table itself and a seal on the position; milestones name documents and positions",
            Links = ["mechanisms/table?decidedAsOf=milestone:{latest}", "mechanisms/table"],
        },
        new(35, "Does rebuilding from the facts alone give the same state?")
        {
            Examined = Count.Of("reviews"),
            Found = Count.Of("reviews"),
            Needs = "facts",
            Links = ["events"],
        },
    ];
}

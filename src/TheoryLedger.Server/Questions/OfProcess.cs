using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Questions;

/// <summary>What is asked of how the review went: departures, reporting, and what was known when.</summary>
internal static class OfProcess
{
    private static Count Decisions => Count.Of("constructs") + Count.Of("configurations");

    public static IReadOnlyList<Question> All { get; } =
    [
        new(26, "What departed from the protocol, when and why?")
        {
            Examined = Count.Of("reviews", "i.view -> 'protocol' is not null"),
            Found = Count.Sum("reviews", "jsonb_array_length(i.view -> 'amendments')"),
            Needs = "the protocol",
            Links = ["protocol/departures"],
        },
        new(40, "Which items of the reporting standards (RAMESES) have no recorded evidence yet?")
        {
            Examined = Count.Of("reviews"),
            Found = Count.Of("reviews"),
            Needs = "a review",
            Links = ["reporting/rameses"],
        },
        new(41, "What did the team know when it decided?")
        {
            Examined = Decisions,
            Found = Decisions,
            Needs = "decisions on theory",
            Links = ["events/{decision}/known-then", "events"],
            Also = ["why/{configuration}"],
        },
    ];
}

using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Questions;

/// <summary>What is asked of theory as a whole, over time.</summary>
internal static class OfTheory
{
    private static Count Theories => Count.Of("programme-theories");

    public static IReadOnlyList<Question> All { get; } =
    [
        new(5, "What did the programme theory say on a day, at protocol, at first agreement, at submission?")
        {
            Examined = Theories,
            Found = Theories,
            Needs = "a programme theory",
            Links = ["programme-theories?decidedAsOf=milestone:{earliest}", "programme-theories"],
        },
        new(6, "What is the difference between the theories of two days or phases?")
        {
            Examined = Theories,
            Found = Count.Of("programme-theories", "(i.view ->> 'formVersion')::int > 1"),
            Needs = "a programme theory",
            Links =
            [
                "compare?concept=programme-theories&order=decided&from=milestone:{earliest}&to=milestone:{latest}",
                "programme-theories",
            ],
        },
        new(29, "Which patterns hold across types of collaboration or programme, and where do they fail?")
        {
            Examined = Count.Of("demi-regularities"),
            Found = Count.Of("demi-regularities"),
            Needs = "demi-regularities, with the cases that show them",
            Links = ["demi-regularities/cases"],
        },
        new(36, "When did new documents stop changing theory?")
        {
            Examined = Count.Of("sources"),
            Found = Count.Of("constructs") + Count.Of("configurations"),
            Needs = "sources and theory",
            Links = ["saturation"],
        },
        new(38, "Which chains of configurations lead from a lever to an outcome?")
        {
            Examined = Count.Of("configurations", "i.view ->> 'state' = 'open'"),
            Found = Count.Of(
                "configurations",
                "i.view ->> 'state' = 'open' and jsonb_array_length(i.view -> 'form' -> 'links') > 0"
            ),
            Needs = "configurations, with links between their elements",
            Links = ["causal-web?from={lever}&to={outcome}", "causal-web"],
        },
    ];
}

using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Sources;

namespace TheoryLedger.Server.Questions;

/// <summary>What is asked of sources: what they gave, how they came and went, and whether they count twice.</summary>
internal static class OfSources
{
    private const string Screening =
        "jsonb_array_length(i.view -> 'screenings') + jsonb_array_length(i.view -> 'inclusions')"
        + " + jsonb_array_length(i.view -> 'exclusions') > 0";

    // One that was let in again after it had been excluded is in no box by anybody's decision.
    private const string Placed =
        "jsonb_array_length(i.view -> 'screenings') + jsonb_array_length(i.view -> 'inclusions') > 0"
        + " or i.view ->> 'state' = 'excluded'";

    private static Count Decided => Count.Of("sources", Screening);

    private static Count Included => Count.Of("sources", "jsonb_array_length(i.view -> 'inclusions') > 0");

    public static IReadOnlyList<Question> All { get; } =
    [
        new(22, "Which included documents contributed nothing?")
        {
            Examined = Count.Of("sources", Contribution.Included),
            Found = Count.Of("sources", moment => $"{Contribution.Included} and not ({Contribution.Gave(moment)})"),
            Needs = "which sources were included",
            Links = ["sources?contributed=nothing"],
        },
        new(23, "How do the numbers of the flow diagram arise, and which records are in each box?")
        {
            Examined = Decided,
            Found = Count.Of("sources", Placed),
            Needs = "screening decisions",
            Beyond = "searches and duplicates: the flow begins with what was registered",
            Links = ["screening/flow"],
        },
        new(24, "Why was a record excluded, at which stage, by whom, and did criteria change later?")
        {
            Examined = Decided,
            Found = Count.Of(
                "sources",
                """
                i.view ->> 'state' = 'excluded'
                  or (i.view ->> 'state' = 'registered' and i.view -> 'stages' @> '[{"verdict": "exclude"}]')
                """
            ),
            Needs = "screening decisions",
            Links = ["screening/exclusions"],
        },
        new(25, "Which search was prompted by which gap in theory?")
        {
            Needs = "searches, and the gap in theory that prompted each",
            Links = ["sources"],
        },
        new(42, "Are the same papers counted twice across phases?")
        {
            Examined = Included,
            Found = Count.Of("sources", "jsonb_array_length(i.view -> 'inclusions') > 1"),
            Needs = "which sources each phase took in",
            Links = ["sources/overlap"],
            Also = ["sources/figures?differing=true"],
        },
    ];
}

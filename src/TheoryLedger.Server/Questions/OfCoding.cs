using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Questions;

/// <summary>What is asked of coding: agreement, disputes, stale definitions, and what software proposed.</summary>
internal static class OfCoding
{
    private static Count Codings => Count.Of("codings");

    private static Count Alone => Count.Of("codings", "i.view ->> 'round' = 'independent'");

    private static Count ReadAloneByTwo =>
        Count.Apart(moment =>
            $"""
                select count(*) from (
                    select i.view ->> 'excerptId' from ledger.read_item i
                    where i.generation = $1 and i.review = $2 and i.concept = 'codings' and {moment.Holds("i")}
                      and i.view ->> 'round' = 'independent'
                    group by 1 having count(distinct i.view ->> 'coder') > 1) e
                """
        );

    private static Count Resolutions => Count.Sum("sources", "jsonb_array_length(i.view -> 'resolutions')");

    public static IReadOnlyList<Question> All { get; } =
    [
        new(14, "Did coders agree before discussion: by role, by phase, by code?")
        {
            Examined = Alone,
            Found = ReadAloneByTwo,
            Needs = "codings that several people made alone, before discussion",
            Links = ["codings/agreement"],
        },
        new(15, "How was each disagreement settled, and by whom?")
        {
            Examined = Codings + Count.Of("sources", "jsonb_array_length(i.view -> 'screenings') > 0"),
            Found = Count.Pointers("contributors", "disputer") + Resolutions,
            Needs = "codings or screening decisions",
            Links = ["disagreements"],
        },
        new(17, "Was the definition in force when an excerpt was coded the current one, and what is stale?")
        {
            Examined = Codings,
            Found = Codings,
            Needs = "codings",
            Links = ["stale"],
        },
        new(31, "Which codings or texts did software propose, and what share was edited or rejected?")
        {
            Examined = Codings + Count.Of("suggestions"),
            Found = Count.Of("suggestions"),
            Needs = "codings, or suggestions by software",
            Links = ["suggestions/shares"],
        },
    ];
}

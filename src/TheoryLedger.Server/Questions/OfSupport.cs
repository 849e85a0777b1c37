using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Questions;

/// <summary>What is asked of how well theory is supported, and of what would fall without some of it.</summary>
internal static class OfSupport
{
    private static Count Open => Count.Of("configurations", "i.view ->> 'state' = 'open'");

    // Judged by nothing that speaks against it, and no case against it was looked for.
    private static Count NeverTested =>
        Count.Of(
            "configurations",
            moment =>
                $"""
                    i.view ->> 'state' = 'open' and jsonb_array_length(i.view -> 'negativeCases') = 0
                      and not exists (select from ledger.read_edge j
                                      where j.generation = $1 and j.review = $2 and j.target = i.id and j.kind = 'judges'
                                        and j.label::json ->> 'stance' = 'contradicts' and {moment.Holds("j")})
                    """
        );

    private static Count OfOneSource =>
        Count.Of(
            "configurations",
            moment =>
                $"""
                    i.view ->> 'state' = 'open' and 1 = (
                        select count(distinct s.target) from ledger.read_edge j
                        join ledger.read_edge s on s.generation = $1 and s.review = $2 and s.source = j.source
                                                and s.kind = 'source' and {moment.Holds("s")}
                        where j.generation = $1 and j.review = $2 and j.target = i.id and j.kind = 'judges'
                          and {moment.Holds("j")} and j.label::json ->> 'stance' = 'supports')
                    """
        );

    private static Count Judged(string level) => Sum("sources", level) + Sum("excerpts", level);

    private static Count Sum(string concept, string level) =>
        Count.Sum(
            concept,
            "jsonb_array_length(jsonb_path_query_array(i.view, "
                + $"'$.appraisals[*] ? ((@.aspect == \"rigour\" || @.aspect == \"richness\"){level})'))"
        );

    public static IReadOnlyList<Question> All { get; } =
    [
        new(8, "Which configurations were never tested against contradictory evidence?")
        {
            Examined = Open,
            Found = NeverTested,
            Needs = "configurations",
            Links = ["fragility"],
        },
        new(9, "Which rest on one source, author team, country, participant or coder?")
        {
            Examined = Open,
            Found = OfOneSource,
            Needs = "configurations, with the evidence for them",
            Links = ["fragility"],
        },
        new(11, "Which parts rest on documents of low rigour or thin ones, and does anything fall if they go?")
        {
            Examined = Judged(""),
            Found = Judged(" && @.level == \"low\""),
            Needs = "appraisals of rigour and richness",
            Links = ["what-if?rigour=low"],
        },
        new(12, "A document is retracted: what changes?")
        {
            Examined = Count.Of("sources"),
            Found = Count.Of("sources", "i.view ->> 'isRetracted' = 'true'"),
            Needs = "sources",
            Links = ["what-if?source={retracted}", "what-if?source={source}", "sources"],
            Also = ["lineage/{retracted}?direction=down"],
        },
        new(13, "A participant withdraws: what changes, and are their words gone?")
        {
            Examined = Count.Of("participants"),
            Found = Count.Of("participants", "i.view ->> 'isWithdrawn' = 'true'"),
            Needs = "participants",
            Beyond = "proof that their words are erased: a withdrawal closes them, and nothing here erases them yet",
            Links = ["lineage/{withdrawn}?direction=down", "what-if?participant={participant}", "participants"],
            Also = ["participants/{withdrawn}"],
        },
        new(39, "What would theory look like without one coder, without grey literature, without one phase?")
        {
            Examined = Count.Of("codings"),
            Found = Count.Of("codings", "i.view ->> 'state' = 'standing'"),
            Needs = "codings, with who made them",
            Links = ["what-if?coder={coder}", "codings"],
        },
    ];
}

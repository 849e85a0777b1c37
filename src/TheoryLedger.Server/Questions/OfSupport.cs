using TheoryLedger.Impact;
using TheoryLedger.Server.Impact;
using TheoryLedger.Server.Reading;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Questions;

/// <summary>What is asked of how well theory is supported, and of what would fall without some of it.</summary>
internal static class OfSupport
{
    private static Count Configurations => Count.Of("configurations");

    private static Count Open => Count.Of("configurations", "i.view ->> 'state' = 'open'");

    // How many people read something, whatever became of it, or of what stands.
    private static Count Coders(string that) => Count.Distinct("codings", "i.view ->> 'coder'", that);

    private static Count Judged(string concept) =>
        Count.Sum(
            concept,
            "jsonb_array_length(jsonb_path_query_array(i.view, '$.appraisals[*] ? (@.aspect == \"rigour\" && @.level != \"unstated\" && @.level != \"not-published\")'))"
        );

    public static IReadOnlyList<Question> All { get; } =
    [
        new(8, "Which configurations were never tested against contradictory evidence?")
        {
            Tell = async (review, token) =>
                Among(await review.FragilityAsync(token), FragileListName.NeverContradicted, l => l.NeverContradicted),
            Needs = "evidence against configurations, or cases sought against them",
            Presumes = [new("configurations", Configurations)],
            Links = ["fragility"],
        },
        new(9, "Which rest on one source, author team, country, participant or coder?")
        {
            Tell = async (review, token) =>
                Among(await review.FragilityAsync(token), FragileListName.SingleSource, Single),
            Needs = "the evidence that the review itself had for each configuration",
            Presumes = [new("configurations", Configurations)],
            Links = ["fragility"],
        },
        new(11, "Which parts rest on documents of low rigour or thin ones, and does anything fall if they go?")
        {
            Tell = LowAsync,
            Needs = "appraisals of rigour",
            Presumes =
            [
                new("appraisals of rigour", Judged("sources") + Judged("excerpts")),
                new("configurations", Configurations),
            ],
            Beyond = "what rests on thin documents: only those of low rigour are thought away",
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
            Tell = async (review, token) => await WordsGone.TellAsync(review.AsOf, token),
            Needs = "participants",
            Links = ["lineage/{withdrawn}?direction=down", "what-if?participant={participant}", "participants"],
            Also = ["participants/{withdrawn}", "withdrawals/{erased}"],
        },
        new(39, "What would theory look like without one coder, without grey literature, without one phase?")
        {
            Examined = Coders("true"),
            Found = Coders("i.view ->> 'state' = 'standing'"),
            Needs = "codings",
            Links = ["what-if?coder={coder}", "codings"],
        },
    ];

    private static Tally Listed(FragilityReading told, Func<FragileLists, IEnumerable<Guid>> list)
    {
        var configurations = told.Items.Where(i => i.Concept == "configurations").Select(i => i.Id).ToHashSet();
        return new(list(told.Lists).Distinct().Count(configurations.Contains), 0);
    }

    // Publications that tell of no test, or of not every source, do not say that there was none.
    private static Tally Among(
        FragilityReading told,
        FragileListName name,
        Func<FragileLists, IEnumerable<Guid>> list
    ) =>
        told.NotRecorded.Contains(name)
            ? new(0, 0)
            : Listed(told, list) with
            {
                Examined = told.Items.Count(i => i.Concept == "configurations"),
            };

    private static IEnumerable<Guid> Single(FragileLists lists) =>
        [
            .. lists.SingleSource,
            .. lists.SingleAuthorTeam,
            .. lists.SingleCountry,
            .. lists.SingleParticipant,
            .. lists.SingleCoder,
        ];

    // Where nobody judged rigour, nothing is known to be low.
    private static async Task<Tally> LowAsync(Inquiry review, CancellationToken token)
    {
        var counts = await review.AsOf.CountAsync([Judged("sources") + Judged("excerpts"), Open], token);
        if (counts[0] == 0)
        {
            return new(0, 0);
        }

        var told = await WhatIfTelling.OfAsync(review.AsOf, new() { Rigour = [AppraisalLevel.Low] }, limit: 1, token);
        return new(told.Configurations.Whole + told.Configurations.Partial, counts[1]);
    }
}

using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Questions;

/// <summary>What is asked of configurations: their wordings, links, rivals, and where each went.</summary>
internal static class OfConfigurations
{
    private static Count Configurations => Count.Of("configurations");

    private static Count Links(params string[] explicitness) =>
        Count.Sum(
            "configurations",
            string.Join(
                " + ",
                explicitness.Select(how =>
                    $"""jsonb_array_length(jsonb_path_query_array(i.view, '$.form.links[*] ? (@.explicitness == "{how}")'))"""
                )
            ),
            "i.view ->> 'state' = 'open'"
        );

    public static IReadOnlyList<Question> All { get; } =
    [
        new(4, "What are all wordings of a configuration, with the reason and author of each change?")
        {
            Examined = Configurations,
            Found = Configurations,
            Needs = "configurations",
            Links = ["configurations/{revised}/history", "configurations"],
        },
        new(7, "Which configurations were refuted or dropped, and why?")
        {
            Examined = Configurations,
            Found = Count.Of("configurations", "i.view ->> 'state' <> 'open'"),
            IsPassedOver = true,
            Needs = "which configurations were refuted or dropped",
            Presumes = [new("configurations", Configurations)],
            Links = ["genealogy?concept=configurations"],
        },
        new(10, "Which links of a configuration are inferred, not stated in the data?")
        {
            Examined = Links("explicit", "inferred"),
            Found = Links("inferred"),
            Tell = LinksAsync,
            Needs = "whether links are stated in the data or inferred",
            Presumes = [new("configurations", Configurations)],
            Links = ["configurations/links?explicitness=inferred"],
        },
        new(28, "How many configurations were extracted, how many are distinct now, and where did each go?")
        {
            Examined = Configurations,
            Found = Configurations,
            Needs = "configurations",
            Links = ["genealogy?concept=configurations"],
        },
        new(30, "Was a rival explanation considered?")
        {
            Examined = Count.Of(
                "configurations",
                """
                jsonb_array_length(i.view -> 'rivals') > 0
                  or i.view @? '$.verdicts[*].why.alternatives.considered ? (@ == "some" || @ == "none")'
                """
            ),
            Found = Count.Of("configurations", "jsonb_array_length(i.view -> 'rivals') > 0"),
            Needs = "whether rivals or other courses were weighed",
            Presumes = [new("configurations", Configurations)],
            Links = ["configurations/rivals"],
        },
    ];

    private static async Task<Tally> LinksAsync(Inquiry review, CancellationToken token)
    {
        var counts = await review.AsOf.CountAsync(
            [Links("inferred"), Links("explicit"), Links("unstated", "not-published")],
            token
        );
        return new(0, 0) { Says = $"{counts[0]:N0} inferred, {counts[1]:N0} stated, {counts[2]:N0} not said" };
    }
}

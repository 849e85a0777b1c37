using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Questions;

/// <summary>What is asked of guidance: back to quotes, and from quotes to it.</summary>
internal static class OfGuidance
{
    private static Count Guidance => Count.Of("guidance");

    public static IReadOnlyList<Question> All { get; } =
    [
        new(20, "To which quotes does a guidance statement go back?")
        {
            Examined = Guidance,
            Found = Guidance,
            Needs = "guidance",
            Links = ["lineage/{guidance}?direction=up&depth=6&limit=500", "guidance"],
        },
        new(21, "To which guidance does a quote lead?")
        {
            Examined = Guidance,
            Found = Guidance,
            Needs = "guidance",
            Links = ["lineage/{excerpt}?direction=down&depth=8&limit=500", "excerpts"],
        },
    ];
}

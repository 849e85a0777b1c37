using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Saturation;

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
            Tell = async (review, token) => await TheoryOverTime.ToldAsync(review.AsOf, token),
            Needs = "a programme theory",
            Links = ["programme-theories?decidedAsOf=milestone:{told}", "programme-theories"],
        },
        new(6, "What is the difference between the theories of two days or phases?")
        {
            Examined = Theories,
            Tell = async (review, token) => await TheoryOverTime.ChangedAsync(review.AsOf, token),
            Needs = "a programme theory",
            Links =
            [
                "compare?concept=programme-theories&from={since}&to={position}",
                "compare?concept=programme-theories&order=decided&from={day}&to={until}",
                "programme-theories",
            ],
        },
        new(29, "Which patterns hold across types of collaboration or programme, and where do they fail?")
        {
            Examined = Count.Of("demi-regularities"),
            Found = Count.Of("demi-regularities"),
            Needs = "demi-regularities",
            Links = ["demi-regularities/cases"],
        },
        new(36, "When did new documents stop changing theory?")
        {
            Tell = SaturationAsync,
            Needs = "the order in which sources were read or let in",
            Presumes = [new("sources", Count.Of("sources"))],
            Links = ["saturation"],
            Instead = "sources",
            Also = ["saturation"],
        },
        new(38, "Which chains of configurations lead from a lever to an outcome?")
        {
            Examined = Count.Of("configurations", "i.view ->> 'state' = 'open'"),
            Tell = async (review, token) => await LongestLead.TellAsync(review.AsOf, token),
            Needs = "links between the elements of configurations",
            Presumes = [new("configurations", Count.Of("configurations"))],
            Links = ["causal-web?from={lever}&to={outcome}", "causal-web"],
        },
    ];

    private static async Task<Tally> SaturationAsync(Inquiry review, CancellationToken token)
    {
        var told = (await SaturationTelling.TellAsync(review.AsOf, of: null, int.MaxValue, token))!;
        // In which order they were registered says nothing of when they were read.
        return told.Sources.All(s => s.OrderedBy == ReadingOrder.Registration)
            ? new(0, 0)
            : new(told.Sources.Count(s => s.Changes > 0), told.Sources.Count);
    }
}

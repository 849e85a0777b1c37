using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Questions;

/// <summary>What is asked of a mechanism: on what it stands, since when, in which contexts, and of which line it is.</summary>
internal static class OfMechanisms
{
    private const string List = "mechanisms";

    private static Count Constructs => Count.Of("constructs");

    private static Presumed Work => new("the configurations in which mechanisms work", Count.Of("configurations"));

    public static IReadOnlyList<Question> All { get; } =
    [
        new(1, "Which excerpts, from which documents and people, support a mechanism as it stands?")
        {
            Tell = async (review, token) => (await review.MechanismsAsync(token)).Of("supported", m => m.Supported),
            Needs = "evidence for the configurations in which mechanisms work",
            Presumes = [Work],
            Links = ["mechanisms/{supported}/emergence", List],
        },
        new(2, "Which excerpts contradict it, and what was done about each?")
        {
            Tell = async (review, token) => (await review.MechanismsAsync(token)).Of("opposed", m => m.Opposed),
            IsPassedOver = true,
            Needs = "evidence against the configurations in which mechanisms work",
            Presumes = [Work],
            Links = ["mechanisms/{opposed}/emergence", List],
            Also = ["evidence?stance=contradicts", "evidence?stance=qualifies"],
        },
        new(3, "When did a mechanism first appear, and from what: literature, interview, stakeholder or hunch?")
        {
            Tell = async (review, token) => First(await review.MechanismsAsync(token)),
            Needs = "what mechanisms came from",
            Links = ["mechanisms/{mechanism}/emergence", List],
        },
        new(27, "How did lumping and splitting go: of which line is a mechanism?")
        {
            Examined = Constructs,
            Found = Count.Of("constructs", "i.view ->> 'state' in ('merged', 'split')"),
            Needs = "constructs",
            Links = ["genealogy?concept=constructs&id={merged}", "genealogy?concept=constructs"],
        },
        new(37, "Which contexts do all cases of a mechanism share?")
        {
            Tell = async (review, token) => (await review.MechanismsAsync(token)).Of("working", m => m.InContext),
            Needs = "the contexts in which mechanisms work",
            Presumes = [Work],
            Links = ["mechanisms/{working}/contexts", List],
        },
    ];

    // Every mechanism came from somewhere; seen best is one of which evidence speaks.
    private static Tally First(MechanismsSpoken mechanisms) =>
        new Tally(mechanisms.Each.Count, mechanisms.Each.Count) { Lacks = mechanisms.Lacks }.Seen(
            "mechanism",
            mechanisms.Each.MinBy(m => m.Spoken ?? "none", StringComparer.Ordinal)?.Id
        );
}

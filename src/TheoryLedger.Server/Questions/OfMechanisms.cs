using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Questions;

/// <summary>What is asked of a mechanism: on what it stands, since when, in which contexts, and of which line it is.</summary>
internal static class OfMechanisms
{
    private const string Emergence = "mechanisms/{mechanism}/emergence";
    private const string List = "mechanisms";

    private static Count Constructs => Count.Of("constructs");

    private static Count Evidence => Count.Of("evidence");

    public static IReadOnlyList<Question> All { get; } =
    [
        new(1, "Which excerpts, from which documents and people, support a mechanism as it stands?")
        {
            Examined = Constructs,
            Found = Count.Of("evidence", "i.view ->> 'state' = 'standing' and i.view ->> 'stance' = 'supports'"),
            Needs = "constructs, and the evidence for the configurations in which they work",
            Links = [Emergence, List],
        },
        new(2, "Which excerpts contradict it, and what was done about each?")
        {
            Examined = Evidence,
            Found = Count.Of("evidence", "i.view ->> 'stance' in ('contradicts', 'qualifies')"),
            Needs = "evidence, with which way it speaks",
            Links = ["mechanisms/{contradicted}/emergence", "evidence?stance=contradicts"],
            Also = ["evidence?stance=contradicts", "evidence?stance=qualifies"],
        },
        new(3, "When did a mechanism first appear, and from what: literature, interview, stakeholder or hunch?")
        {
            Examined = Constructs,
            Found = Constructs,
            Needs = "constructs, with what they came from",
            Links = [Emergence, List],
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
            Examined = Count.Of("configurations", "i.view ->> 'state' = 'open'"),
            Found = Count.Of(
                "configurations",
                """
                i.view ->> 'state' = 'open' and i.view -> 'form' -> 'elements' @> '[{"role": "Context"}]'
                  and i.view @? '$.form.elements[*] ? (@.role starts with "Mechanism" && exists (@.construct))'
                """
            ),
            Needs = "configurations, with their contexts and mechanisms",
            Links = ["mechanisms/{mechanism}/contexts", List],
        },
    ];
}

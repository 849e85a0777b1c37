namespace TheoryLedger.Server.Pages.Tellings;

/// <summary>Theory as it stands, and the lists of its parts that their pages cannot narrow.</summary>
internal static class WholeOfTheory
{
    private const string Nothing = "There is none.";
    private const string Programmes = "programme-theories";
    private const string Configurations = "configurations";

    public static IReadOnlyList<Telling> All { get; } =
    [
        new("theory", "Theory as it stands")
        {
            Section = Programmes,
            Lead = "All programme theories, configurations and constructs, as they are worded.",
            Parts =
            [
                new("programmeTheories")
                {
                    Heading = "Programme theories",
                    None = Nothing,
                    Says = [new("Theory", "{id}[ ({isRefuted?refuted|})]"), new("Statements", "{text}", "statements")],
                },
                new(Configurations)
                {
                    Heading = "Configurations",
                    None = Nothing,
                    Says =
                    [
                        new("Configuration", "{id}"),
                        new("Of what it is made", "{wording}[ ({role:words})]", "form.elements"),
                        new("State", "{status:words}"),
                    ],
                },
                new("constructs")
                {
                    Heading = "Constructs",
                    None = Nothing,
                    Says =
                    [
                        new("Construct", "{id}"),
                        new("Definition", "{definition}"),
                        new("Kind", "{kind:words}"),
                        new("Stands as", "{standing:words}"),
                        new("State", "{status:words}"),
                    ],
                },
            ],
        },
        new(Programmes, "Programme theories")
        {
            Section = Programmes,
            Parts =
            [
                new("items")
                {
                    None = Nothing,
                    Says =
                    [
                        new("Theory", "{id}"),
                        new("Level", "{level:words}"),
                        new("Statements", "{text}", "statements"),
                        new("State", "{state:words}"),
                    ],
                },
            ],
        },
        new(Configurations, "Configurations")
        {
            Section = Configurations,
            Parts =
            [
                new("items")
                {
                    None = Nothing,
                    Says =
                    [
                        new("Configuration", "{id}"),
                        new("Level", "{level:words}"),
                        new("Evidence of its own", EvidenceSaid.Of("evidence.own")),
                        new("Reported by others", EvidenceSaid.Of("evidence.reported")),
                        new("Inherited", EvidenceSaid.Of("evidence.inherited")),
                        new("State", "{state:words}"),
                    ],
                },
            ],
        },
        new("guidance", "Guidance")
        {
            Parts =
            [
                new("items")
                {
                    None = Nothing,
                    Says = [new("Guidance", "{id}"), new("Statements", "{text}", "statements")],
                },
            ],
        },
        new("findings", "Findings")
        {
            Section = "findings",
            Parts =
            [
                new("items")
                {
                    None = Nothing,
                    Says =
                    [
                        new("Finding", "{id}"),
                        new("On", "{on}"),
                        new("Raised", "{raised:decided}"),
                        new("Answered", "{answer}\n{taken:decided}", "answers"),
                        new("State", "{state:words}[: {closed.reason}]"),
                    ],
                },
            ],
        },
        new("mechanisms", "Mechanisms") { Section = "mechanisms", Parts = [ListsOfTheory.Constructs] },
    ];
}

/// <summary>How much evidence speaks for and against something, in words.</summary>
internal static class EvidenceSaid
{
    public static string Of(string path) =>
        $"{{{path}.supports:number}} for, {{{path}.contradicts:number}} against, {{{path}.qualifies:number}} qualifying";
}

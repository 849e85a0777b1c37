using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Ledger;
using TheoryLedger.Tests.Ledger;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Configurations;

/// <summary>Conflict that is handled openly builds trust, and so risk is taken.</summary>
internal static class Examples
{
    public static readonly ElementId Conflict = new(Id(11));
    public static readonly ElementId Trust = new(Id(12));
    public static readonly ElementId Risk = new(Id(13));
    public static readonly LinkId Between = new(Id(21));
    public static readonly ConfigurationId Other = new(Id(30));
    public static readonly ElementId OtherContext = new(Id(31));
    public static readonly ElementId OtherOutcome = new(Id(32));
    public static readonly ConstructId Faith = new(Id(40));

    public static readonly ElementInput ConflictKept = new(
        "c",
        ElementRole.Context,
        "Conflict is handled openly",
        Id: Conflict
    );
    public static readonly ElementInput TrustKept = new("m", ElementRole.Mechanism, "Partners trust", Id: Trust);
    public static readonly ElementInput RiskKept = new("o", ElementRole.Outcome, "Risk is taken", Id: Risk);
    public static readonly LinkInput BetweenKept = new("m", "o", Explicitness.Explicit, Between);

    /// <summary>What the configuration says at first, as its authors would write it down again.</summary>
    public static readonly FormInput Kept = new(
        [ConflictKept, TrustKept, RiskKept],
        [BetweenKept],
        "Trust",
        TheoryLevel.Meso
    );

    public static readonly ConfigurationForm Form = new(
        "Trust",
        [
            Element(Conflict, ElementRole.Context, "Conflict is handled openly"),
            Element(Trust, ElementRole.Mechanism, "Partners trust"),
            Element(Risk, ElementRole.Outcome, "Risk is taken"),
        ],
        [new Link(Between, Trust, Risk, Explicitness.Explicit)],
        [],
        TheoryLevel.Meso,
        null
    );

    public static readonly ConfigurationOrigin Conjecture = new(ConfigurationOriginKind.Conjecture, []);

    /// <summary>A reason that answers to something: an excerpt.</summary>
    public static readonly Reasoning Prompted = Why with { TriggeredBy = [new(Id(80))] };

    public static readonly ConfigurationProposed Proposed = new(Form, Conjecture, Why);

    /// <summary>The configuration's second version, under another title.</summary>
    public static readonly ConfigurationRefined Refined = new(2, Form with { Title = "Trust and risk" }, Prompted);

    public static readonly ConfigurationProposed OtherProposed = new(
        new ConfigurationForm(
            "Risk",
            [
                Element(OtherContext, ElementRole.Context, "Risk is taken"),
                Element(OtherOutcome, ElementRole.Outcome, "Tasks are achieved"),
            ],
            [],
            [ElementRole.Mechanism],
            TheoryLevel.Unstated,
            null
        ),
        Conjecture,
        Why
    );

    public static readonly ConstructDefined FaithDefined = new(
        "Faith",
        "Belief that the partnership will work.",
        ConstructKind.Mindset,
        Standing.Mechanism,
        new ConstructOrigin(ConstructOriginKind.Conjecture, []),
        Novelty.Unstated,
        Why
    );

    /// <summary>Two fresh elements and nothing else.</summary>
    public static readonly FormInput Dyad = new(
        [new("m", ElementRole.MechanismReasoning, "Partners trust"), new("o", ElementRole.Outcome, "Risk is taken")],
        [new("m", "o", Explicitness.Inferred)]
    );

    /// <summary>What <see cref="Dyad"/> becomes where the first id minted for it has this number.</summary>
    public static ConfigurationForm DyadFrom(int first) =>
        new(
            "Partners trust → Risk is taken",
            [
                Element(new(Id(first)), ElementRole.MechanismReasoning, "Partners trust"),
                Element(new(Id(first + 1)), ElementRole.Outcome, "Risk is taken"),
            ],
            [new Link(new(Id(first + 2)), new(Id(first)), new(Id(first + 1)), Explicitness.Inferred)],
            [ElementRole.Context],
            TheoryLevel.Unstated,
            null
        );

    public static Element Element(ElementId id, ElementRole role, string wording) =>
        new(id, role, wording, null, null, Direction.Unstated);
}

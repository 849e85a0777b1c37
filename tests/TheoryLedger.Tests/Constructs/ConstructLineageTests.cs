using TheoryLedger.Constructs;
using TheoryLedger.Ledger;
using static TheoryLedger.Tests.Constructs.Trust;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Constructs;

public sealed class ConstructLineageTests
{
    private static readonly ConstructId Other = new(Id(9));

    private static readonly ConstructPart Goodwill = new(
        "Goodwill",
        "Belief in intent.",
        ConstructKind.Mindset,
        Standing.Mechanism,
        Novelty.New
    );

    private static readonly ConstructPart Competence = Goodwill with
    {
        Name = "Competence",
        Definition = "Belief in skill.",
    };

    [Fact]
    public void A_construct_goes_into_another() =>
        Given(Defined)
            .Knowing(Other.Value, Defined)
            .When(new MergeConstruct(Other, Why))
            .Then(new ConstructMerged(Other, Why))
            .ThenAlso(Other.Value, new ConstructAbsorbed(new ConstructId(Target), Why));

    [Fact]
    public void What_took_another_in_stays_open() =>
        Given(Defined, new ConstructAbsorbed(Other, Why))
            .When(new RenameConstruct("Faith", Why))
            .Then(new ConstructRenamed("Faith", Why));

    [Fact]
    public void A_construct_cannot_go_into_itself() =>
        Given(Defined).When(new MergeConstruct(new ConstructId(Target), Why)).ThenRefused(ConstructRefusals.IntoItself);

    [Fact]
    public void A_construct_goes_into_one_that_exists() =>
        Given(Defined).When(new MergeConstruct(Other, Why)).ThenRefused("construct-unknown");

    [Fact]
    public void A_closed_construct_takes_no_other_in() =>
        Given(Defined)
            .Knowing(Other.Value, Defined, new ConstructRetired(Why))
            .When(new MergeConstruct(Other, Why))
            .ThenRefused(ConstructRefusals.ClosedTarget);

    [Fact]
    public void A_construct_is_divided_into_parts_that_know_where_they_came_from()
    {
        var origin = new ConstructOrigin(ConstructOriginKind.Split, [new Ref(Target, 1)]);
        var (first, second) = (new ConstructId(Id(1001)), new ConstructId(Id(1002)));
        var part = new ConstructDefined(
            "Goodwill",
            "Belief in intent.",
            ConstructKind.Mindset,
            Standing.Mechanism,
            origin,
            Novelty.New,
            Why
        );
        Given(Defined)
            .When(new SplitConstruct([Goodwill, Competence], Why))
            .Then(new ConstructSplit([first, second], Why))
            .ThenAlso(first.Value, part)
            .ThenAlso(second.Value, part with { Name = "Competence", Definition = "Belief in skill." });
    }

    [Fact]
    public void One_part_is_no_division() =>
        Given(Defined).When(new SplitConstruct([Goodwill], Why)).ThenRefused(ConstructRefusals.PartsMissing);

    [Fact]
    public void Parts_have_names_of_their_own() =>
        Given(Defined)
            .When(new SplitConstruct([Goodwill, Competence with { Name = "Goodwill" }], Why))
            .ThenRefused(ConstructRefusals.PartsMissing);

    [Fact]
    public void The_wording_of_every_part_is_public() =>
        Assert.Equal(
            ["Goodwill", "Belief in intent.", "Competence", "Belief in skill."],
            new SplitConstruct([Goodwill, Competence], Why).PublicWording
        );

    [Fact]
    public void A_construct_is_no_longer_pursued() =>
        Given(Defined).When(new RetireConstruct(Why)).Then(new ConstructRetired(Why));
}

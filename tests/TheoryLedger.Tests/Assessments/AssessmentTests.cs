using TheoryLedger.Assessments;
using TheoryLedger.Constructs;
using TheoryLedger.Ledger;
using static TheoryLedger.Tests.Constructs.Trust;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Assessments;

public sealed class AssessmentTests
{
    [Fact]
    public void Confidence_is_judged_of_one_version() =>
        Given()
            .Knowing(Id(9), Defined, new ConstructRedefined(2, "Belief.", ConstructKind.Mindset, Why))
            .WhenStarting(Confidence(new Ref(Id(9), 2)))
            .Then(
                new ConfidenceAssessed(
                    new Ref(Id(9), 2),
                    Concern.Minor,
                    Concern.None,
                    Concern.Moderate,
                    Concern.Unstated,
                    TheoryLedger.Assessments.Confidence.Moderate,
                    "Good evidence",
                    "Four rich sources."
                )
            );

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public void A_judgement_says_which_version_it_is_of(int? version)
    {
        var of = new Ref(Id(9), version);
        Given().WhenStarting(Confidence(of)).ThenRefused(AssessmentRefusals.VersionMissing);
        Given().WhenStarting(Saturation(of)).ThenRefused(AssessmentRefusals.VersionMissing);
    }

    [Fact]
    public void A_version_still_to_come_cannot_be_judged() =>
        Given()
            .Knowing(Id(9), Defined)
            .WhenStarting(Confidence(new Ref(Id(9), 2)))
            .ThenRefused("reference-version-unknown");

    [Fact]
    public void What_is_judged_must_exist() => Assert.Equal([Id(9)], Confidence(new Ref(Id(9), 1)).RestsOn);

    [Fact]
    public void A_theory_is_judged_saturated() =>
        Given()
            .WhenStarting(Saturation(new Ref(Id(9), 3)))
            .Then(
                new SaturationJudged(
                    new Ref(Id(9), 3),
                    IsSaturated: true,
                    "Five sources without a change",
                    new Ref(Id(8)),
                    "Nothing new."
                )
            );

    [Fact]
    public void The_source_after_which_nothing_changed_must_exist() =>
        Assert.Equal([Id(9), Id(8)], Saturation(new Ref(Id(9), 3)).RestsOn);

    [Fact]
    public void The_terms_of_a_judgement_are_public()
    {
        Assert.Equal(["Good evidence"], Confidence(new Ref(Id(9), 1)).PublicWording);
        Assert.Equal(["Five sources without a change"], Saturation(new Ref(Id(9), 1)).PublicWording);
    }

    private static AssessConfidence Confidence(Ref of) =>
        new(
            of,
            Concern.Minor,
            Concern.None,
            Concern.Moderate,
            Concern.Unstated,
            TheoryLedger.Assessments.Confidence.Moderate,
            "Four rich sources.",
            "Good evidence"
        );

    private static JudgeSaturation Saturation(Ref of) =>
        new(of, IsSaturated: true, "Five sources without a change", "Nothing new.", new Ref(Id(8)));
}

using TheoryLedger.Constructs;
using TheoryLedger.Consultations;
using TheoryLedger.Ledger;
using TheoryLedger.Sources;
using TheoryLedger.SubstantiveTheories;
using TheoryLedger.Tests.Excerpts;
using TheoryLedger.Tests.Ledger;
using static TheoryLedger.Tests.Constructs.Trust;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Constructs;

public sealed class ConstructTests
{
    private static readonly ConstructCorrected Corrected = new(
        1,
        "Trust",
        "Belief that others mean well.",
        "Trust",
        "Belief that others mean well!",
        "Full stop."
    );

    [Fact]
    public void A_construct_begins_as_a_conjecture() => Given().WhenStarting(Define(Conjecture)).Then(Defined);

    [Fact]
    public void A_construct_may_come_from_a_substantive_theory()
    {
        var origin = new ConstructOrigin(ConstructOriginKind.SubstantiveTheory, [new Ref(Id(9))]);
        Given()
            .Knowing(Id(9), new SubstantiveTheoryAdopted("Synergy", null, "How partners gain.", Why))
            .WhenStarting(Define(origin))
            .Then(Defined with { Origin = origin });
    }

    [Theory]
    [InlineData(ConstructOriginKind.Excerpt, 8)]
    [InlineData(ConstructOriginKind.Consultation, 9)]
    public void A_construct_may_come_from_what_was_read_or_heard(ConstructOriginKind kind, int from)
    {
        var origin = new ConstructOrigin(kind, [new Ref(Id(from))]);
        ReadAndHeard().WhenStarting(Define(origin)).Then(Defined with { Origin = origin });
    }

    [Theory]
    [InlineData(ConstructOriginKind.Excerpt, 9)]
    [InlineData(ConstructOriginKind.Consultation, 8)]
    public void What_was_read_was_not_heard(ConstructOriginKind kind, int from) =>
        ReadAndHeard()
            .WhenStarting(Define(new ConstructOrigin(kind, [new Ref(Id(from))])))
            .ThenRefused(ConstructRefusals.OriginMismatch);

    [Fact]
    public void Nothing_is_made_from_a_source_that_was_excluded() =>
        ReadAndHeard()
            .Knowing(FocusGroup.Source.Value, FocusGroup.Registered, new SourceExcluded("Retracted."))
            .WhenStarting(Define(new ConstructOrigin(ConstructOriginKind.Excerpt, [new Ref(Id(8))])))
            .ThenRefused(SourceRefusals.Excluded);

    private static Story ReadAndHeard() =>
        Given()
            .Knowing(FocusGroup.Transcript.Value, FocusGroup.Attached)
            .Knowing(Id(8), FocusGroup.Marked)
            .Knowing(Id(9), new ConsultationHeld("Managers", null, [], null));

    [Fact]
    public void A_published_review_need_not_say_where_a_construct_came_from()
    {
        var origin = new ConstructOrigin(ConstructOriginKind.NotPublished, []);
        Given().InAReconstruction().WhenStarting(Define(origin)).Then(Defined with { Origin = origin });
    }

    [Theory]
    [InlineData(ConstructOriginKind.Excerpt)]
    [InlineData(ConstructOriginKind.Consultation)]
    [InlineData(ConstructOriginKind.SubstantiveTheory)]
    [InlineData(ConstructOriginKind.Split)]
    public void An_origin_points_at_something(ConstructOriginKind kind) =>
        Given().WhenStarting(Define(new ConstructOrigin(kind, []))).ThenRefused(ConstructRefusals.OriginMismatch);

    [Fact]
    public void A_substantive_origin_points_at_a_substantive_theory() =>
        Given()
            .WhenStarting(Define(new ConstructOrigin(ConstructOriginKind.SubstantiveTheory, [new Ref(Ada.Value)])))
            .ThenRefused(ConstructRefusals.OriginMismatch);

    [Fact]
    public void A_conjecture_points_at_nothing() =>
        Given()
            .WhenStarting(Define(new ConstructOrigin(ConstructOriginKind.Conjecture, [new Ref(Id(9))])))
            .ThenRefused(ConstructRefusals.OriginMismatch);

    [Fact]
    public void A_part_begins_with_the_split_alone() =>
        Given()
            .Knowing(Id(9), Defined)
            .WhenStarting(Define(new ConstructOrigin(ConstructOriginKind.Split, [new Ref(Id(9))])))
            .ThenRefused(ConstructRefusals.OriginMismatch);

    [Fact]
    public void Whatever_a_construct_came_from_must_exist() =>
        Assert.Contains(Id(9), Define(new ConstructOrigin(ConstructOriginKind.Excerpt, [new Ref(Id(9))])).RestsOn);

    [Fact]
    public void A_new_definition_is_a_new_version() =>
        Given(Defined)
            .When(new RedefineConstruct("Belief in good intent.", ConstructKind.Mindset, Why))
            .Then(new ConstructRedefined(2, "Belief in good intent.", ConstructKind.Mindset, Why));

    [Fact]
    public void A_construct_of_another_kind_is_a_new_version() =>
        Given(Defined, new ConstructRedefined(2, "Belief.", ConstructKind.Mindset, Why))
            .When(new RedefineConstruct("Belief.", ConstructKind.Emotion, Why))
            .Then(new ConstructRedefined(3, "Belief.", ConstructKind.Emotion, Why));

    [Fact]
    public void The_same_definition_is_no_redefinition() =>
        Given(Defined)
            .When(new RedefineConstruct(Defined.Definition, Defined.Kind, Why))
            .ThenRefused(ConstructRefusals.DefinitionUnchanged);

    [Fact]
    public void A_construct_gets_another_name() =>
        Given(Defined).When(new RenameConstruct("Confidence", Why)).Then(new ConstructRenamed("Confidence", Why));

    [Fact]
    public void A_new_name_is_no_new_version() =>
        Given(Defined, new ConstructRenamed("Confidence", Why))
            .When(new AffirmConstruct(Why))
            .Then(new ConstructAffirmed(1, Why));

    [Fact]
    public void The_same_name_is_no_renaming() =>
        Given(Defined).When(new RenameConstruct(Defined.Name, Why)).ThenRefused(ConstructRefusals.NameUnchanged);

    [Fact]
    public void A_slip_of_the_pen_is_put_right_without_a_new_version() =>
        Given(Defined, Corrected)
            .When(new CorrectConstruct("Trust", "Belief that others mean well.", "No exclamation."))
            .Then(
                new ConstructCorrected(
                    1,
                    "Trust",
                    "Belief that others mean well!",
                    "Trust",
                    "Belief that others mean well.",
                    "No exclamation."
                )
            );

    [Theory]
    [InlineData("Trust", "Belief that others mean wlel.")]
    [InlineData("Trsut", "Belief that others mean well.")]
    [InlineData("Trust", "Belief that others mean well")]
    [InlineData("Trust", "Belief that other meen well.")]
    public void A_slip_is_a_few_characters(string name, string definition) =>
        Given(Defined)
            .When(new CorrectConstruct(name, definition, "As it was meant."))
            .Then(new ConstructCorrected(1, "Trust", Defined.Definition, name, definition, "As it was meant."));

    [Theory]
    [InlineData("Fear of sanctions", "Belief that others mean well.")]
    [InlineData("Trust", "Fear of what others may do.")]
    [InlineData("Trust", "Belief that others do not mean well.")]
    [InlineData("Thirst", "Belief that others mean well.")]
    [InlineData("Trust", "")]
    public void Another_wording_is_no_slip(string name, string definition) =>
        Given(Defined)
            .When(new CorrectConstruct(name, definition, "As it was meant."))
            .ThenRefused(ConstructRefusals.NoSlip);

    [Fact]
    public void Many_small_corrections_do_not_add_up_to_a_change_of_theory() =>
        Given(
                Defined,
                Corrected with
                {
                    Definition = "Belief that others mean ill.",
                },
                Corrected with
                {
                    Definition = "Belief that all mean ill.",
                }
            )
            .When(new CorrectConstruct("Trust", "Belief that all meant ill.", "Once more."))
            .ThenRefused(ConstructRefusals.NoSlip);

    [Fact]
    public void A_slip_is_told_by_what_was_decided_last() =>
        Given(Defined, new ConstructRedefined(2, "Reliance on othres.", ConstructKind.Mindset, Why))
            .When(new CorrectConstruct("Trust", "Reliance on others.", "Two letters."))
            .Then(
                new ConstructCorrected(
                    2,
                    "Trust",
                    "Reliance on othres.",
                    "Trust",
                    "Reliance on others.",
                    "Two letters."
                )
            );

    [Theory]
    [InlineData("unstated")]
    [InlineData("Unstated.")]
    public void What_was_wrong_is_said(string reason) =>
        Given(Defined)
            .When(new CorrectConstruct("Trust", "Belief that others mean well", reason))
            .ThenRefused(ConstructRefusals.SlipUnexplained);

    [Fact]
    public void A_correction_corrects_something() =>
        Given(Defined)
            .When(new CorrectConstruct(Defined.Name, Defined.Definition, "Looks better."))
            .ThenRefused(ConstructRefusals.NothingCorrected);

    [Fact]
    public void Everything_that_is_said_of_a_construct_in_public_is_checked_for_quotes()
    {
        Assert.Equal(["Trust", Defined.Definition], Define(Conjecture).PublicWording);
        Assert.Equal(["Faith", "Hope."], new CorrectConstruct("Faith", "Hope.", "A slip.").PublicWording);
        Assert.Equal(["Faith"], new RenameConstruct("Faith", Why).PublicWording);
        Assert.Equal(["Hope."], new RedefineConstruct("Hope.", ConstructKind.Emotion, Why).PublicWording);
    }
}

using TheoryLedger.Codebook;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Reviews;
using TheoryLedger.Sources;
using TheoryLedger.Tests.Excerpts;
using static TheoryLedger.Tests.Codings.Reading;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Codings;

public sealed class CodingTests
{
    private static readonly CodeExcerpt Code = new(
        FocusGroup.Nugget,
        Trust,
        "Trust was there first.",
        Explicitness.Explicit,
        Certainty.Probable,
        CodingRound.Independent,
        ElementRole.MechanismReasoning
    );

    private static readonly ReplaceCoding Replace = new(
        Trust,
        "Trust grew.",
        Explicitness.Inferred,
        Certainty.Possible,
        CodingRound.AfterDiscussion,
        "Read again."
    );

    private static readonly ExcerptCoded Anew = new(
        FocusGroup.Nugget,
        ExcerptVersion: 1,
        FocusGroup.Source,
        Trust,
        CodeVersion: 1,
        CodebookVersion: null,
        Ada,
        Role: null,
        "Trust grew.",
        Explicitness.Inferred,
        Certainty.Possible,
        CodingRound.AfterDiscussion,
        Replaces: new(Target)
    );

    [Fact]
    public void A_coding_is_its_deciders_unless_another_coder_is_named()
    {
        Given().WithReading().WhenStarting(Code).Then(Coded);
        Given().WithReading().WhenStarting(Code with { Coder = Ben }).Then(Coded with { Coder = Ben });
    }

    [Fact]
    public void A_coding_names_the_definition_and_the_codebook_in_force() =>
        Given()
            .WithReading()
            .Knowing(Id(0), Opened, new CodebookIssued(1, "First."), new CodebookIssued(2, "Second."))
            .Knowing(Trust.Value, TrustDefined, new CodeRedefined(2, new("Goodwill."), "Wider."))
            .WhenStarting(Code)
            .Then(Coded with { CodeVersion = 2, CodebookVersion = 2 });

    [Fact]
    public void An_interpretation_concerns_those_who_are_interpreted()
    {
        var known = FocusGroup.Known((Id(0), [Opened]), (Trust.Value, [TrustDefined]));
        var decision = (Code with { DecidedBy = [Ada] }).Decide(Target, known);
        var coded = (ExcerptCoded)Assert.Single(Assert.IsType<Decision.Accepted>(decision).Facts).Event;
        Assert.Equal([FocusGroup.First.Value], coded.Interpretation.Concerns);
    }

    [Fact]
    public void A_coding_reads_an_excerpt_of_this_review() =>
        Given()
            .WithReading()
            .WhenStarting(Code with { ExcerptId = new ExcerptId(Id(98)) })
            .ThenRefused("excerpt-unknown");

    [Fact]
    public void A_coding_uses_a_code_of_the_codebook() =>
        Given().WithReading().WhenStarting(Code with { CodeId = new(Id(98)) }).ThenRefused("code-unknown");

    [Fact]
    public void A_coding_has_a_contributor_for_coder() =>
        Given().WithReading().WhenStarting(Code with { Coder = new(Id(98)) }).ThenRefused("contributor-unknown");

    [Fact]
    public void A_retired_code_is_used_no_more() =>
        Given()
            .WithReading()
            .Knowing(Trust.Value, TrustDefined, new CodeRetired("Unused."))
            .WhenStarting(Code)
            .ThenRefused(CodeRefusals.Retired);

    [Fact]
    public void What_a_withdrawn_participant_said_is_not_coded() =>
        Given()
            .WithReading()
            .Knowing(FocusGroup.First.Value, FocusGroup.Consented, FocusGroup.Withdrew)
            .WhenStarting(Code)
            .ThenRefused(ParticipantRefusals.Withdrawn);

    [Fact]
    public void A_coding_is_taken_back() =>
        Given(Coded).WithReading().When(new WithdrawCoding("Misread.")).Then(new CodingWithdrawn("Misread."));

    [Fact]
    public void A_coding_can_be_taken_back_after_the_participant_withdrew() =>
        Given(Coded)
            .WithReading()
            .Knowing(FocusGroup.First.Value, FocusGroup.Consented, FocusGroup.Withdrew)
            .When(new WithdrawCoding("They withdrew."))
            .Then(new CodingWithdrawn("They withdrew."));

    [Fact]
    public void A_coding_is_affirmed_under_what_its_code_has_come_to_mean() =>
        Given(Coded)
            .WithReading()
            .Knowing(Trust.Value, TrustDefined, Wider)
            .When(new AffirmCoding("It holds."))
            .Then(new CodingAffirmed(2, 1, "It holds."));

    [Fact]
    public void A_coding_is_affirmed_once_for_every_meaning() =>
        Given(Coded, new CodingAffirmed(2, 1, "It holds."))
            .WithReading()
            .Knowing(Trust.Value, TrustDefined, Wider)
            .When(new AffirmCoding("It holds."))
            .ThenRefused(CodingRefusals.Current);

    [Fact]
    public void A_coding_under_the_present_meaning_needs_no_affirmation() =>
        Given(Coded).WithReading().When(new AffirmCoding("It holds.")).ThenRefused(CodingRefusals.Current);

    [Fact]
    public void A_coding_is_affirmed_though_its_code_was_given_up() =>
        Given(Coded)
            .WithReading()
            .Knowing(Trust.Value, TrustDefined, new CodeRetired("Unused."))
            .When(new AffirmCoding("It holds."))
            .Then(new CodingAffirmed(1, 1, "It holds."));

    [Fact]
    public void A_coding_of_what_a_withdrawn_participant_said_is_not_affirmed() =>
        Given(Coded)
            .WithReading()
            .Knowing(Trust.Value, TrustDefined, Wider)
            .Knowing(FocusGroup.First.Value, FocusGroup.Consented, FocusGroup.Withdrew)
            .When(new AffirmCoding("It holds."))
            .ThenRefused(ParticipantRefusals.Withdrawn);

    [Fact]
    public void A_coding_gives_way_to_a_new_one() =>
        Given(Coded)
            .WithReading()
            .When(Replace)
            .Then(new CodingReplaced(new(Id(1001)), "Read again."))
            .ThenAlso(Id(1001), Anew);

    [Fact]
    public void A_coding_does_not_give_way_to_one_under_a_retired_code() =>
        Given(Coded)
            .WithReading()
            .Knowing(Trust.Value, TrustDefined, new CodeRetired("Unused."))
            .When(Replace)
            .ThenRefused(CodeRefusals.Retired);

    [Fact]
    public void A_withdrawn_coding_takes_no_change() =>
        AssertTakesNoChange("coding-withdrawn", new CodingWithdrawn("Misread."));

    [Fact]
    public void A_replaced_coding_takes_no_change() =>
        AssertTakesNoChange("coding-replaced", new CodingReplaced(new(Id(60)), "Read again."));

    private static ReviewOpened Opened =>
        new("Review", "What works?", [], ReviewKind.RealistReview, null, null, IsReconstruction: false, null);

    private static CodeRedefined Wider => new(2, new("Goodwill."), "Wider.");

    private static void AssertTakesNoChange(string code, CodingEvent ending)
    {
        Given(Coded, ending).WithReading().When(new AffirmCoding("It holds.")).ThenRefused(code);
        Given(Coded, ending).WithReading().When(new WithdrawCoding("Misread.")).ThenRefused(code);
        Given(Coded, ending).WithReading().When(Replace).ThenRefused(code);
        Given(Coded, ending).WithReading().When(new DisputeCoding("No.", Ben)).ThenRefused(code);
        Given(Coded, ending).WithReading().When(new DiscussDispute(new(Id(70)), [Ada], "Hm.")).ThenRefused(code);
    }

    [Fact]
    public void Nothing_is_read_in_a_source_that_was_excluded() =>
        Given()
            .WithReading()
            .Knowing(FocusGroup.Source.Value, FocusGroup.Registered, new SourceExcluded("Retracted."))
            .WhenStarting(Code)
            .ThenRefused(SourceRefusals.Excluded);
}

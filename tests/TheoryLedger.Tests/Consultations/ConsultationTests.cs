using TheoryLedger.Consultations;
using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Consultations;

public sealed class ConsultationTests
{
    private static readonly Ref Theory = new(Id(20), Version: 1);
    private static readonly Ref Unwritten = new(Id(20), Version: 2);
    private static readonly Ref Revised = new(Id(20), Version: 2);
    private static readonly InitialTheoryAgreed Agreed = new("Collaboration", [], [], Why);
    private static readonly AdviceId Advice = new(Id(30));
    private static readonly ConsultationHeld Held = new("Patients and carers", 12, [Theory], "Does this ring true?");
    private static readonly AdviceGiven Advised = new(Advice, "Say who holds the budget.", [Theory]);

    [Fact]
    public void Theory_is_put_to_stakeholders()
    {
        var command = new HoldConsultation("Patients and carers", [Theory], 12, "Does this ring true?");
        Given().Knowing(Theory.Id, Agreed).WhenStarting(command).Then(Held);
        Assert.Equal([Theory.Id], command.RestsOn);
    }

    [Fact]
    public void Only_versions_that_there_are_can_be_put() =>
        Given()
            .Knowing(Theory.Id, Agreed)
            .WhenStarting(new HoldConsultation("Patients", [Unwritten]))
            .ThenRefused("theory-version-unknown");

    [Fact]
    public void Stakeholders_advise() =>
        Given(Held)
            .When(new GiveAdvice("Say who holds the budget.", [Theory]))
            .Then(Advised with { AdviceId = new(Id(1001)) });

    [Fact]
    public void Advice_may_be_about_nothing_in_particular() =>
        Given(Held)
            .When(new GiveAdvice("Use plainer words."))
            .Then(new AdviceGiven(new(Id(1001)), "Use plainer words.", []));

    [Fact]
    public void Advice_is_about_versions_that_there_are() =>
        Given(Held)
            .Knowing(Theory.Id, Agreed)
            .When(new GiveAdvice("Say more.", [Unwritten]))
            .ThenRefused("theory-version-unknown");

    [Fact]
    public void Advice_is_answered_with_the_revision_that_it_caused()
    {
        var command = new AnswerAdvice(Advice, AdviceResponse.Accepted, "Budget holders added.", Revised);
        Given(Held, Advised)
            .When(command)
            .Then(new AdviceAnswered(Advice, AdviceResponse.Accepted, Revised, "Budget holders added."));
        Assert.Equal([Revised.Id], command.RestsOn);
    }

    [Fact]
    public void What_they_had_before_them_did_not_come_of_their_advice() =>
        Given(Held, Advised)
            .When(new AnswerAdvice(Advice, AdviceResponse.Accepted, "It says so.", Theory))
            .ThenRefused(ConsultationRefusals.RevisionNotLater);

    [Fact]
    public void Advice_is_answered_with_why_it_caused_no_revision() =>
        Given(Held, Advised)
            .When(new AnswerAdvice(Advice, AdviceResponse.Declined, "No source mentions budgets."))
            .Then(new AdviceAnswered(Advice, AdviceResponse.Declined, null, "No source mentions budgets."));

    [Theory]
    [InlineData(AdviceResponse.Accepted)]
    [InlineData(AdviceResponse.Partly)]
    [InlineData(AdviceResponse.Declined)]
    public void What_caused_no_revision_is_answered_with_a_reason(AdviceResponse response) =>
        Given(Held, Advised)
            .When(new AnswerAdvice(Advice, response, Words.Unstated))
            .ThenRefused(ConsultationRefusals.ReasonMissing);

    [Fact]
    public void Why_advice_led_to_a_revision_may_be_unstated() =>
        Given(Held, Advised)
            .When(new AnswerAdvice(Advice, AdviceResponse.Accepted, Words.Unstated, Revised))
            .Then(new AdviceAnswered(Advice, AdviceResponse.Accepted, Revised, Words.Unstated));

    [Fact]
    public void An_answer_can_change() =>
        Given(Held, Advised, new AdviceAnswered(Advice, AdviceResponse.Declined, null, "No source."))
            .When(new AnswerAdvice(Advice, AdviceResponse.Partly, "A source turned up."))
            .Then(new AdviceAnswered(Advice, AdviceResponse.Partly, null, "A source turned up."));

    [Fact]
    public void An_answer_can_name_the_revision_later() =>
        Given(Held, Advised, new AdviceAnswered(Advice, AdviceResponse.Accepted, null, "We will."))
            .When(new AnswerAdvice(Advice, AdviceResponse.Accepted, "Done.", Revised))
            .Then(new AdviceAnswered(Advice, AdviceResponse.Accepted, Revised, "Done."));

    [Fact]
    public void The_same_answer_is_not_given_twice() =>
        Given(Held, Advised, new AdviceAnswered(Advice, AdviceResponse.Declined, null, "No source."))
            .When(new AnswerAdvice(Advice, AdviceResponse.Declined, "Still no source."))
            .ThenRefused(ConsultationRefusals.Answered);

    [Fact]
    public void Only_advice_that_was_given_is_answered() =>
        Given(Held).When(new AnswerAdvice(Advice, AdviceResponse.Accepted, "Gladly.")).ThenRefused("advice-unknown");

    [Fact]
    public void Declined_advice_caused_no_revision() =>
        Given(Held, Advised)
            .When(new AnswerAdvice(Advice, AdviceResponse.Declined, "No.", Revised))
            .ThenRefused(ConsultationRefusals.DeclinedWithRevision);

    [Fact]
    public void Advice_is_answered_with_a_version_that_there_is() =>
        Given(Held, Advised)
            .Knowing(Theory.Id, Agreed)
            .When(new AnswerAdvice(Advice, AdviceResponse.Accepted, "Revised.", Unwritten))
            .ThenRefused("theory-version-unknown");
}

using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Withdrawals;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Withdrawals;

public sealed class WithdrawalRequestTests
{
    private static readonly ParticipantId Leaver = new(Guid.Parse("0190a000-0000-7000-8000-00000000000a"));
    private static readonly Guid One = Id(11);
    private static readonly Guid Two = Id(12);

    private static readonly WithdrawalRequested Asked = new(Leaver, WithdrawalScope.EraseVerbatim, "By letter.");
    private static readonly WithdrawalDecided Granted = Decided(
        WithdrawalAnswer.Granted,
        WithdrawalScope.EraseVerbatim
    );
    private static readonly FieldErasureRequested Slip = new([new(One, ["/text"])], "A name.");

    [Fact]
    public void What_is_granted_is_what_was_asked() =>
        Given(Asked).When(Deciding(WithdrawalAnswer.Granted, WithdrawalScope.EraseVerbatim)).Then(Granted);

    [Theory]
    [InlineData(WithdrawalAnswer.Granted, WithdrawalScope.StopUse)]
    [InlineData(WithdrawalAnswer.Granted, WithdrawalScope.EraseAndExclude)]
    [InlineData(WithdrawalAnswer.Granted, null)]
    [InlineData(WithdrawalAnswer.PartlyGranted, WithdrawalScope.EraseVerbatim)]
    [InlineData(WithdrawalAnswer.PartlyGranted, null)]
    [InlineData(WithdrawalAnswer.Refused, WithdrawalScope.StopUse)]
    public void An_answer_fits_what_was_asked(WithdrawalAnswer answer, WithdrawalScope? scope) =>
        Given(Asked).When(Deciding(answer, scope)).ThenRefused(WithdrawalRefusals.NotAsAsked);

    [Fact]
    public void Less_than_was_asked_is_partly_granted() =>
        Given(Asked)
            .When(Deciding(WithdrawalAnswer.PartlyGranted, WithdrawalScope.StopUse))
            .Then(Decided(WithdrawalAnswer.PartlyGranted, WithdrawalScope.StopUse));

    [Fact]
    public void Single_fields_are_granted_without_a_scope() =>
        Given(Slip).When(Deciding(WithdrawalAnswer.Granted, null)).Then(Decided(WithdrawalAnswer.Granted, null));

    [Fact]
    public void Nothing_is_decided_twice() =>
        Given(Asked, Granted).When(Deciding(WithdrawalAnswer.Refused, null)).ThenRefused(WithdrawalRefusals.Decided);

    [Fact]
    public void An_erasure_is_approved_after_it_was_decided() =>
        Given(Asked).When(Approving(One)).ThenRefused(WithdrawalRefusals.NotDecided);

    [Fact]
    public void What_was_refused_is_not_approved() =>
        Given(Asked, Decided(WithdrawalAnswer.Refused, null))
            .When(Approving(One))
            .ThenRefused(WithdrawalRefusals.NothingToErase);

    [Fact]
    public void Two_people_approve_and_neither_twice()
    {
        Given(Asked, Granted).When(Approving(One)).Then(Approved(One));
        Given(Asked, Granted, Approved(One)).When(Approving(One)).ThenRefused(WithdrawalRefusals.ApprovedByYou);
        Given(Asked, Granted, Approved(One)).When(Approving(Two)).Then(Approved(Two));
        Given(Asked, Granted, Approved(One), Approved(Two))
            .When(Approving(Leaver.Value))
            .ThenRefused(WithdrawalRefusals.ApprovedTwice);
    }

    [Fact]
    public void An_approval_that_nobody_answers_for_any_more_does_not_count_and_another_takes_its_place()
    {
        var three = Leaver.Value;
        var linked = new ErasureApproved(Two, LinkFrom: Target, "The dean");

        Given(Asked, Granted, Approved(One), linked)
            .When(new EraseWithdrawn { Gone = [Two] })
            .ThenRefused(WithdrawalRefusals.ApproverGone);
        Given(Asked, Granted, Approved(One), linked)
            .When(new ApproveErasure { Approver = three, Gone = [Two] })
            .Then(Approved(three));
        Given(Asked, Granted, Approved(One), linked, Approved(three))
            .When(new EraseWithdrawn { Gone = [Two], Erased = [new(One, ["/quote"])] })
            .Then(
                new ContentErased(
                    [],
                    WithdrawalScope.EraseVerbatim,
                    ErasureBasis.ConsentWithdrawn,
                    [One, three],
                    [new(One, ["/quote"])]
                )
            );
    }

    [Fact]
    public void For_an_approval_by_a_link_answers_whoever_sent_it()
    {
        var state = WithdrawalRequest.Fold(
            new WithdrawalRequest(null, null, []),
            new ErasureApproved(Two, LinkFrom: One, "The dean")
        );

        Assert.Equal((One, Target), (state.AnswersFor(Two), state.AnswersFor(Target)));
    }

    [Fact]
    public void It_is_carried_out_once_when_both_have_approved()
    {
        var erasing = new EraseWithdrawn { Subjects = [], Erased = [new(One, ["/quote"])] };
        var erased = new ContentErased(
            [],
            WithdrawalScope.EraseVerbatim,
            ErasureBasis.ConsentWithdrawn,
            [One, Two],
            [new(One, ["/quote"])]
        );

        Given(Asked, Granted, Approved(One)).When(erasing).ThenRefused(WithdrawalRefusals.NotApproved);
        Given(Asked, Granted, Approved(One), Approved(Two)).When(erasing).Then(erased);
        Given(Asked, Granted, Approved(One), Approved(Two), erased)
            .When(erasing)
            .ThenRefused(WithdrawalRefusals.Erased);
    }

    [Fact]
    public void Much_is_told_by_several_facts_and_the_keys_by_the_first()
    {
        var fields = Enumerable
            .Range(0, 5_001)
            .Select(i => new FieldsOfFact(new Guid(i, 0, 0, new byte[8]), ["/text"]));
        var state = new WithdrawalRequest(null, null, [])
        {
            Decided = Decided(WithdrawalAnswer.Granted, null),
            Approvers = [One, Two],
        };

        var known = new Known(Target, new Dictionary<Guid, IState>(), new HashSet<Guid>(), () => Guid.Empty);
        var decision = new EraseWithdrawn { Subjects = [One], Erased = [.. fields] }.Decide(state, known);

        var facts = Assert.IsType<Decision.Accepted>(decision).Facts.Select(f => (ContentErased)f.Event).ToList();
        Assert.Equal([(5_000, 1), (1, 0)], facts.Select(f => (f.Fields.Count, f.Subjects.Count)));
    }

    private static WithdrawalDecided Decided(WithdrawalAnswer answer, WithdrawalScope? scope) =>
        new(answer, scope, ErasureBasis.ConsentWithdrawn, null, "As told.");

    private static DecideWithdrawal Deciding(WithdrawalAnswer answer, WithdrawalScope? scope) =>
        new(answer, ErasureBasis.ConsentWithdrawn, "As told.", scope);

    private static ErasureApproved Approved(Guid account) => new(account, null, null);

    private static ApproveErasure Approving(Guid account) => new() { Approver = account };
}

using TheoryLedger.Codings;
using TheoryLedger.Contributors;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using static TheoryLedger.Tests.Codings.Reading;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Codings;

public sealed class DisputeTests
{
    private static readonly DisputeId Dispute = new(Id(70));
    private static readonly DisputeId Another = new(Id(71));
    private static readonly CodingId Bens = new(Id(60));
    private static readonly CodingDisputed Disputed = new(Dispute, Ben, "It came later.");
    private static readonly CodingReplaced Replaced = new(Bens, "Ben is right.");
    private static readonly ResolveDispute Resolve = new(Dispute, DisputeOutcome.Stands, "Talked over.");
    private static readonly ResolveDispute InBensFavour = new(Dispute, DisputeOutcome.Replaced, "Ben is right.", Bens);

    private static readonly CodingDisputeResolved Settled = new(Dispute, DisputeOutcome.Stands, null, "Talked over.");

    [Fact]
    public void Somebody_else_may_dispute_a_coding() =>
        Given(Coded)
            .WithReading()
            .When(new DisputeCoding("It came later.", Ben))
            .Then(Disputed with { DisputeId = new(Id(1001)) });

    [Fact]
    public void Several_people_may_dispute_it_at_once() =>
        Given(Coded, Disputed with { Disputer = new(Id(90)) })
            .WithReading()
            .When(new DisputeCoding("Another code.", Ben))
            .Then(new CodingDisputed(new(Id(1001)), Ben, "Another code."));

    [Fact]
    public void Software_disputes_nothing() =>
        Given(Coded)
            .WithReading()
            .Knowing(
                Id(80),
                new ContributorJoined(ContributorKind.Software, "Sorter", null, [TeamRole.Reviewer], [], null)
            )
            .When(new DisputeCoding("Another code.", new(Id(80))))
            .ThenRefused(Framing.JudgedBySoftware);

    [Fact]
    public void With_a_coding_end_all_disputes_about_it() =>
        Given(Coded, Disputed, Disputed with { DisputeId = Another })
            .WithReading()
            .When(new ResolveDispute(Dispute, DisputeOutcome.Withdrawn, "Neither of us reads it so."))
            .Then(
                new CodingDisputeResolved(Dispute, DisputeOutcome.Withdrawn, null, "Neither of us reads it so."),
                new CodingDisputeResolved(Another, DisputeOutcome.Withdrawn, null, "Neither of us reads it so."),
                new CodingWithdrawn("Neither of us reads it so.")
            );

    [Fact]
    public void Nobody_disputes_a_coding_again_while_their_dispute_is_open() =>
        Given(Coded, Disputed)
            .WithReading()
            .When(new DisputeCoding("As before.", Disputed.Disputer))
            .ThenRefused(CodingRefusals.DisputeOpen);

    [Fact]
    public void What_was_settled_may_be_disputed_again() =>
        Given(Coded, Disputed, new CodingDisputeResolved(Dispute, DisputeOutcome.Stands, null, "It holds."))
            .WithReading()
            .When(new DisputeCoding("It does not.", Disputed.Disputer))
            .Then(new CodingDisputed(new(Id(1001)), Disputed.Disputer, "It does not."));

    [Fact]
    public void Nobody_disputes_their_own_coding() =>
        Given(Coded).WithReading().When(new DisputeCoding("I doubt it.")).ThenRefused(CodingRefusals.OwnDispute);

    [Fact]
    public void Only_contributors_dispute() =>
        Given(Coded).WithReading().When(new DisputeCoding("No.", new(Id(98)))).ThenRefused("contributor-unknown");

    [Fact]
    public void A_dispute_is_talked_over() =>
        Given(Coded, Disputed)
            .WithReading()
            .When(new DiscussDispute(Dispute, [Ada, Ben], "Both have a point."))
            .Then(new CodingDiscussed(Dispute, [Ada, Ben], "Both have a point."));

    [Fact]
    public void Only_contributors_talk_a_dispute_over() =>
        Given(Coded, Disputed)
            .WithReading()
            .When(new DiscussDispute(Dispute, [Ada, new(Id(98))], "Hm."))
            .ThenRefused("contributor-unknown");

    [Fact]
    public void Only_what_was_disputed_is_discussed_or_settled()
    {
        Given(Coded, Disputed)
            .WithReading()
            .When(new DiscussDispute(Another, [Ada], "Hm."))
            .ThenRefused("dispute-unknown");
        Given(Coded, Disputed).WithReading().When(Resolve with { DisputeId = Another }).ThenRefused("dispute-unknown");
    }

    [Fact]
    public void A_settled_dispute_is_not_taken_up_again()
    {
        Given(Coded, Disputed, Settled)
            .WithReading()
            .When(new DiscussDispute(Dispute, [Ada], "Hm."))
            .ThenRefused(CodingRefusals.DisputeResolved);
        Given(Coded, Disputed, Settled).WithReading().When(Resolve).ThenRefused(CodingRefusals.DisputeResolved);
    }

    [Fact]
    public void A_dispute_may_leave_the_coding_standing() =>
        Given(Coded, Disputed).WithReading().When(Resolve).Then(Settled);

    [Fact]
    public void A_dispute_may_end_with_the_coding_taken_back() =>
        Given(Coded, Disputed)
            .WithReading()
            .When(Resolve with { Outcome = DisputeOutcome.Withdrawn })
            .Then(Settled with { Outcome = DisputeOutcome.Withdrawn }, new CodingWithdrawn("Talked over."));

    [Fact]
    public void A_dispute_may_end_with_another_coding_in_its_place() =>
        Given(Coded, Disputed)
            .WithReading()
            .Knowing(Bens.Value, Coded with { Coder = Ben })
            .When(InBensFavour)
            .Then(new CodingDisputeResolved(Dispute, DisputeOutcome.Replaced, Bens, "Ben is right."), Replaced);

    [Fact]
    public void A_dispute_about_a_coding_that_was_replaced_meanwhile_ends_with_that() =>
        Given(Coded, Disputed, Replaced)
            .WithReading()
            .Knowing(Bens.Value, Coded with { Coder = Ben })
            .When(InBensFavour)
            .Then(new CodingDisputeResolved(Dispute, DisputeOutcome.Replaced, Bens, "Ben is right."));

    [Fact]
    public void A_dispute_about_a_coding_that_was_taken_back_meanwhile_ends_with_that() =>
        Given(Coded, Disputed, new CodingWithdrawn("Misread."))
            .WithReading()
            .When(Resolve with { Outcome = DisputeOutcome.Withdrawn })
            .Then(Settled with { Outcome = DisputeOutcome.Withdrawn });

    [Fact]
    public void What_no_longer_stands_cannot_be_left_standing()
    {
        Given(Coded, Disputed, Replaced).WithReading().When(Resolve).ThenRefused(CodingRefusals.OutcomeDiffers);
        Given(Coded, Disputed, new CodingWithdrawn("Misread."))
            .WithReading()
            .When(Resolve)
            .ThenRefused(CodingRefusals.OutcomeDiffers);
    }

    [Fact]
    public void A_replacement_is_named_where_there_is_one_and_nowhere_else()
    {
        Given(Coded, Disputed)
            .WithReading()
            .When(InBensFavour with { Replacement = null })
            .ThenRefused(CodingRefusals.ReplacementMissing);
        Given(Coded, Disputed)
            .WithReading()
            .When(Resolve with { Replacement = Bens })
            .ThenRefused(CodingRefusals.ReplacementUncalled);
    }

    [Fact]
    public void A_replacement_exists() =>
        Given(Coded, Disputed).WithReading().When(InBensFavour).ThenRefused("coding-unknown");

    [Fact]
    public void A_coding_is_not_its_own_replacement() =>
        Given(Coded, Disputed)
            .WithReading()
            .When(InBensFavour with { Replacement = new(Target) })
            .ThenRefused(CodingRefusals.ReplacementUnfit);

    [Fact]
    public void A_replacement_stands() =>
        Given(Coded, Disputed)
            .WithReading()
            .Knowing(Bens.Value, Coded with { Coder = Ben }, new CodingWithdrawn("Misread."))
            .When(InBensFavour)
            .ThenRefused(CodingRefusals.ReplacementUnfit);

    [Fact]
    public void A_replacement_reads_the_same_excerpt() =>
        Given(Coded, Disputed)
            .WithReading()
            .Knowing(Bens.Value, Coded with { ExcerptId = new ExcerptId(Id(61)) })
            .When(InBensFavour)
            .ThenRefused(CodingRefusals.ReplacementUnfit);

    [Fact]
    public void A_coding_that_was_replaced_has_one_successor() =>
        Given(Coded, Disputed, Replaced)
            .WithReading()
            .Knowing(Id(62), Coded with { Coder = Ben })
            .When(InBensFavour with { Replacement = new(Id(62)) })
            .ThenRefused(CodingRefusals.ReplacementUnfit);
}

using TheoryLedger.Ledger;

namespace TheoryLedger.Withdrawals;

public static class WithdrawalRefusals
{
    public static readonly Refusal Decided = new(
        "withdrawal-decided",
        "It has been decided already; whoever asks for more makes another request."
    );

    public static readonly Refusal NotAsAsked = new(
        "withdrawal-scope",
        "Granted goes as far as was asked, partly granted less far, and what is refused or of single fields names no scope."
    );

    public static readonly Refusal NotDecided = new(
        "withdrawal-undecided",
        "Nobody has decided on the request yet; decide first."
    );

    public static readonly Refusal NothingToErase = new(
        "withdrawal-erases-nothing",
        "What was decided has nothing erased; there is nothing to approve or to carry out."
    );

    public static readonly Refusal ApprovedByYou = new(
        "erasure-approved-by-you",
        "You have approved it; the second approval is another person's, who may do so by a link."
    );

    public static readonly Refusal FirstApprovalMissing = new(
        "erasure-first-approval-missing",
        "Approve it first; the link is for the second approval."
    );

    public static readonly Refusal ApprovedTwice = new(
        "erasure-approved-twice",
        "Two people have approved it; carry it out."
    );

    public static readonly Refusal NotApproved = new(
        "erasure-not-approved",
        "Two different people must approve an erasure before it is carried out."
    );

    public static readonly Refusal ApproverGone = new(
        "erasure-approver-gone",
        "Somebody who approved it, or sent the link by which it was approved, may no longer do so; somebody else approves in their place."
    );

    public static readonly Refusal NoSuchField = new(
        "withdrawal-field-unknown",
        "One of the fields named is no protected field of a fact of this review; name the fact's id and a JSON pointer into it."
    );

    public static readonly Refusal Erased = new("withdrawal-erased", "It has been carried out; nothing is left to do.");
}

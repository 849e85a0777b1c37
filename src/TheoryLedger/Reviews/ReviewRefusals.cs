using TheoryLedger.Ledger;

namespace TheoryLedger.Reviews;

public static class ReviewRefusals
{
    public static readonly Refusal ScopeUnchanged = new(
        "review-scope-unchanged",
        "The scope already says this; change the question, the objectives or the boundaries."
    );

    public static readonly Refusal NoProtocol = new(
        "review-protocol-missing",
        "There is no protocol to amend; publish it first."
    );

    public static readonly Refusal ProtocolPublished = new(
        "review-protocol-published",
        "The protocol has been published; record what departs from it as an amendment."
    );

    public static readonly Refusal ProtocolUnchanged = new(
        "review-protocol-unchanged",
        "Before and after are the same; say what changed."
    );
}

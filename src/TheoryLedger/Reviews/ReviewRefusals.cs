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

    public static readonly Refusal ProtocolDiffers = new(
        "review-protocol-differs",
        "The section does not say what stands in before; give what it says now, as last amended."
    );

    public static readonly Refusal SectionUnknown = new(
        "review-protocol-section-unknown",
        "The protocol has no such section; name one that it has, or leave before empty to add it."
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

using TheoryLedger.Ledger;

namespace TheoryLedger.Guidance;

public static class GuidanceRefusals
{
    public static readonly Refusal Unchanged = new(
        "guidance-unchanged",
        "The guidance already says this; change its title or statements."
    );

    public static readonly Refusal OnRefuted = new(
        "guidance-on-refuted",
        "Something that the guidance rests on was refuted; revise it so that it rests on what stands, then approve it."
    );

    public static readonly Refusal Approved = new(
        "guidance-approved",
        "This version has been approved already; revise the guidance before approving it again."
    );
}

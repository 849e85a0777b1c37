using TheoryLedger.Ledger;

namespace TheoryLedger.Contributors;

public static class ContributorRefusals
{
    public static readonly Refusal Left = new(
        "contributor-left",
        "The contributor has left the review; let them join again under a new id."
    );

    public static readonly Refusal HadLeft = new(
        "decider-left",
        "Somebody named in decidedBy has left the review; say in decidedAt when before that it was decided, or leave them out."
    );

    public static readonly Refusal Linked = new(
        "contributor-linked",
        "The account is linked to this contributor already."
    );

    /// <summary>One account, one person: what it records would be somebody else's from then on.</summary>
    public static Refusal AccountTaken(Guid contributor) =>
        new(
            "contributor-account-taken",
            $"The account records for contributor {contributor} already; let that one leave first, or give the newcomer an account of their own."
        );
}

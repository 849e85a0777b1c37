using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Recording;

/// <summary>Names that are unique in their review.</summary>
public static class Names
{
    public static readonly Refusal Taken = new(
        "name-taken",
        "There is one of this name in the review already; take another."
    );
}

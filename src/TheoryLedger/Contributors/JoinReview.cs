using TheoryLedger.Ledger;

namespace TheoryLedger.Contributors;

/// <summary>Brings a contributor into the review, with or without an account of their own.</summary>
public sealed record JoinReview(
    ContributorKind Kind,
    Words Name,
    IReadOnlyList<TeamRole> Roles,
    IReadOnlyList<CreditRole>? Credit = null,
    Words? Orcid = null,
    Guid? Account = null
) : Command, IStart<Contributor>
{
    public override bool BringsTheFirst => true;

    // A person's name and ORCID are theirs: closing their key closes both.
    public Decision Decide(Guid id, Known known) =>
        new ContributorJoined(Kind, Name.Concerning(id), Orcid?.Concerning(id), Roles, Credit ?? [], Account);
}

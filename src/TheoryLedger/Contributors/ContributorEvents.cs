using TheoryLedger.Ledger;

namespace TheoryLedger.Contributors;

public abstract record ContributorEvent : LedgerEvent;

/// <summary>Somebody took up work on the review, with or without an account of their own.</summary>
/// <param name="Kind">A person, a team that decides as one, or software.</param>
/// <param name="Name">How they are known; kept like all personal text.</param>
/// <param name="Orcid">Their ORCID iD.</param>
/// <param name="Roles">What they do in the team.</param>
/// <param name="Credit">Their contribution in CRediT's terms.</param>
/// <param name="Account">The pseudonymous account that records for them.</param>
public sealed record ContributorJoined(
    ContributorKind Kind,
    Words Name,
    Words? Orcid,
    IReadOnlyList<TeamRole> Roles,
    IReadOnlyList<CreditRole> Credit,
    Guid? Account
) : ContributorEvent;

/// <summary>A contributor's part in the team changed.</summary>
public sealed record ContributorRoleChanged(
    IReadOnlyList<TeamRole> Roles,
    IReadOnlyList<CreditRole> Credit,
    Words Reason
) : ContributorEvent;

/// <summary>An account was tied to a contributor, who can now record for themselves.</summary>
public sealed record ContributorAccountLinked(Guid Account) : ContributorEvent;

/// <summary>A contributor stopped working on the review.</summary>
public sealed record ContributorLeft(Words Reason) : ContributorEvent;

/// <summary>A contributor said where they stand, or what might bias them.</summary>
public sealed record PositionalityStated(PositionKind Kind, Words Statement) : ContributorEvent;

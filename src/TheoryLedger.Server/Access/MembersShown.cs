using TheoryLedger.Ledger;
using TheoryLedger.Server.Contributors;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Access;

/// <summary>Who may do what in a review, as its page shows it.</summary>
/// <param name="Members">The accounts that may do something, or might once.</param>
/// <param name="Keys">The keys that reach the review; none for whoever may not know of them.</param>
/// <param name="IsRestricted">True of a session that reaches no further than its review, and gives no roles.</param>
/// <param name="Once">By which a form of this page is known when it is sent twice.</param>
public sealed record MembersShown(
    IReadOnlyList<MemberShown> Members,
    IReadOnlyList<HeldKey> Keys,
    bool IsRestricted,
    Guid Once
)
{
    private const int Most = 300;

    /// <summary>Who may read it.</summary>
    public static IReadOnlyList<Role> Readers { get; } = [Role.Owner, Role.DataProtectionOfficer, Role.Auditor];

    /// <summary>True of the last owner: a review keeps at least one.</summary>
    public bool IsLastOwner(MemberShown member, Role role) =>
        role == Role.Owner && Members.Count(m => m.Roles.Contains(Role.Owner)) == 1 && member.Roles.Contains(role);

    internal static async Task<MembersShown> ReadAsync(
        Caller caller,
        Accounts accounts,
        HeldKeys keys,
        AsOf asOf,
        Guid once,
        CancellationToken token
    )
    {
        var review = asOf.Moment.Review;
        var people = (await asOf.ListAsync<ContributorView>(after: 0, Most, token))
            .Where(c => c.Account is not null)
            .ToLookup(c => c.Account!.Value);
        var seesKeys = caller.Roles.Any(role => role is Role.Owner or Role.DataProtectionOfficer);
        return new(
            [
                .. (await accounts.MembersAsync(review, token)).Select(m => new MemberShown(
                    m.Account,
                    people[m.Account].FirstOrDefault()?.Id,
                    m.Roles,
                    m.Changes
                )),
            ],
            seesKeys ? await keys.ReachingAsync(review, token) : [],
            caller.IsRestricted,
            once
        );
    }
}

/// <summary>An account, whose it is, and what it may do.</summary>
/// <param name="Account">The pseudonym.</param>
/// <param name="Contributor">Who records by it, where that is told.</param>
/// <param name="Roles">What it may do now.</param>
/// <param name="Changes">The roles it was given and those taken away.</param>
public sealed record MemberShown(
    Guid Account,
    Guid? Contributor,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<RoleChange> Changes
);

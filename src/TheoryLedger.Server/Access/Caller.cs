namespace TheoryLedger.Server.Access;

/// <summary>Who is asking, and what they may do in the review they ask about.</summary>
/// <param name="Account">The pseudonym they are recorded under.</param>
/// <param name="Key">The key they came with; none for a signed token.</param>
/// <param name="Review">The review asked about; none outside all reviews.</param>
/// <param name="Roles">Their roles in it.</param>
/// <param name="ByCookie">True of a browser's session.</param>
/// <param name="IsRestricted">True of a key that reaches less than its account does.</param>
public sealed record Caller(
    Guid Account,
    Guid? Key,
    Guid? Review,
    IReadOnlySet<Role> Roles,
    bool ByCookie,
    bool IsRestricted
)
{
    /// <summary>As it stands in the envelope of what they record.</summary>
    public string Agent => AgentOf(Account);

    /// <summary>How what an account records is signed.</summary>
    public static string AgentOf(Guid account) => $"agent/{account:N}";

    /// <summary>True of those who may read the team's own words and every quote still in use.</summary>
    public bool IsTeam => Roles.Any(role => role is not Role.Auditor);

    /// <summary>True of those who do the work of the review, and record what others in it decided.</summary>
    public bool DoesTheWork => Roles.Any(role => role is Role.Owner or Role.Reviewer or Role.Adjudicator);

    public static Caller Of(HttpContext http) =>
        http.Items[typeof(Caller)] as Caller ?? throw new InvalidOperationException("Nobody is signed in here.");

    public void Enter(HttpContext http) => http.Items[typeof(Caller)] = this;
}

namespace TheoryLedger.Server.Access;

/// <summary>Who may use an endpoint. An endpoint that does not say is closed to everybody.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public class AllowAttribute(params Role[] roles) : Attribute
{
    public IReadOnlyList<Role> Roles { get; } = roles;
}

/// <summary>Open to whoever has any role in the review.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AllowReadersAttribute()
    : AllowAttribute(Role.Owner, Role.Reviewer, Role.Adjudicator, Role.Auditor, Role.DataProtectionOfficer);

/// <summary>Open to those who do the work of the review.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AllowTeamAttribute() : AllowAttribute(Role.Owner, Role.Reviewer, Role.Adjudicator);

/// <summary>Open to anybody who has proved who they are, in whichever review.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AllowSignedInAttribute : Attribute;

/// <summary>Open to everybody, even unknown: it shows nothing of any review.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AllowEverybodyAttribute : Attribute;

using Microsoft.AspNetCore.Mvc;

namespace TheoryLedger.Server.Http;

// Who is asking, and what they may not do.
public static partial class Problems
{
    public static ProblemDetails Unauthenticated =>
        Of(401, "unauthenticated", "Say who you are: send a key as 'Authorization: Bearer tl_…'.");

    public static ProblemDetails KeyUnknown =>
        Of(
            401,
            "key-unknown",
            "What was sent is no key of this server, and no token that it takes; check that it is whole."
        );

    public static ProblemDetails KeyEnded =>
        Of(
            401,
            "key-ended",
            "This key is no longer good: it was ended. Take another; a server that prints keys prints new ones at each start."
        );

    public static ProblemDetails KeyExpired(DateTimeOffset when) =>
        Of(
            401,
            "key-expired",
            $"This key is no longer good: it expired on {when.UtcDateTime:yyyy-MM-dd}. Take another."
        );

    public static ProblemDetails SessionOver =>
        Of(401, "session-over", "This browser's session is over; sign in again by the link that the server printed.");

    public static ProblemDetails InstitutionRefused =>
        Of(401, "institution-refused", "Your institution did not sign you in here; begin again, from this page.");

    public static ProblemDetails LinkSpent =>
        Of(410, "sign-in-link-spent", "This link is no longer good; take the one that the server printed last.");

    public static ProblemDetails ApprovalLinkSpent =>
        Of(410, "approval-link-spent", "This link is no longer good; ask whoever sent it for another.");

    public static ProblemDetails KeyNeeded =>
        Of(403, "key-needed", "A browser's session may only read here; send a key to record something.");

    public static ProblemDetails Forbidden =>
        Of(403, "forbidden", "Your roles in this review do not cover this; ask one of its owners.");

    public static ProblemDetails KeyRestricted =>
        Of(
            403,
            "key-restricted",
            "A key that reaches only part of its account cannot do this; use one that reaches all."
        );

    public static ProblemDetails KeyReachesNothing =>
        Of(
            409,
            "key-reaches-nothing",
            "You have none of these roles there, so this key could do nothing; name roles and a review of yours, or leave them out."
        );

    public static ProblemDetails AccountNotYours =>
        Of(
            403,
            "account-not-yours",
            "Only an owner ties somebody else's account to a contributor; give your own, or leave it out."
        );

    public static ProblemDetails AccountUnknown =>
        Of(409, "account-unknown", "There is no such account; leave it out to make one.");

    public static ProblemDetails LeavingNotYours =>
        Of(
            403,
            "leaving-not-yours",
            "With the work end all roles of the account that records for them; only they themselves or an owner record this."
        );

    public static ProblemDetails DeciderNotYou =>
        Of(
            403,
            "decider-not-you",
            "Only the team records what others decided; leave decidedBy out, and it is recorded as yours."
        );

    public static ProblemDetails FindingNotYours =>
        Of(403, "finding-not-yours", "Only whoever raised a finding, or the team, closes it.");

    public static ProblemDetails RoleNotThere =>
        Of(409, "role-not-there", "They do not have this role, or are the last owner; give it to somebody else first.");
}

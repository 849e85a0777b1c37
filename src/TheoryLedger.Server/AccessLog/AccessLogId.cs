using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;

namespace TheoryLedger.Server.AccessLog;

/// <summary>Where the access log of a review is kept: as a ledger of its own beside it, sealed under a name of its own.</summary>
/// <remarks>So its facts have positions of their own and move none of the review, and nobody has a role in it but through the review.</remarks>
public static class AccessLogId
{
    public static Guid Of(Guid review) => NamedId.Of(review, "access-log", "access-log");

    /// <summary>Lets what follows read the access log in place of its review.</summary>
    internal static void Enter(HttpContext http)
    {
        var caller = Caller.Of(http);
        (caller with { Review = Of(caller.Review!.Value) }).Enter(http);
    }
}

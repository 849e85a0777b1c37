using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Recording;
using TheoryLedger.Server.Storage;
using TheoryLedger.Withdrawals;
using Wolverine.Http;

namespace TheoryLedger.Server.Withdrawals;

public sealed class EraseWithdrawnValidator : CommandValidator<EraseWithdrawn>;

public static class EraseWithdrawnEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/withdrawals/{id}/erasure", OperationId = "eraseWithdrawn")]
    [EndpointSummary("Carries out an erasure that two people approved; it cannot be undone.")]
    [Allow(Role.Owner, Role.DataProtectionOfficer)]
    public static async Task<IResult> Post(
        EraseWithdrawn command,
        Guid id,
        Guid reviewId,
        HttpContext http,
        Deciders deciders,
        Eraser eraser,
        KeyRing keys,
        StoredClock clock
    )
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(deciders);
        ArgumentNullException.ThrowIfNull(eraser);
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(clock);
        var token = http.RequestAborted;
        var (framed, foreign) = await deciders.FrameAsync(Caller.Of(http), command, token);
        if ((foreign ?? Preconditions.CheckHeaders(http, changes: true)) is { } problem)
        {
            return Results.Problem(problem);
        }

        if (framed.DecidedAt?.LatestBegins > clock.GetUtcNow())
        {
            return Results.Problem(Problems.DecidedInFuture);
        }

        // Once it is begun it goes on, whoever hangs up.
        var asked = Asked.Of(http, reviewId, Preconditions.Expected(http), keys.Requests);
        return Answers.To(http, await eraser.RunAsync(asked, (EraseWithdrawn)framed, id, CancellationToken.None));
    }
}

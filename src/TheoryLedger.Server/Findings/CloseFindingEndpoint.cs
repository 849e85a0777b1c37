using FluentValidation;
using Npgsql;
using TheoryLedger.Findings;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Server.Storage;
using Wolverine.Http;

namespace TheoryLedger.Server.Findings;

public sealed class CloseFindingValidator : CommandValidator<CloseFinding>
{
    public CloseFindingValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class CloseFindingEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/findings/{id}/closing", OperationId = "closeFinding")]
    [EndpointSummary("Settles a finding: whoever raised it, or the team.")]
    [AllowReaders]
    public static async Task<IResult> Post(
        CloseFinding command,
        Guid id,
        HttpContext http,
        DecisionDesk desk,
        NpgsqlDataSource database
    )
    {
        var caller = Caller.Of(http);
        var raiser = caller.DoesTheWork ? caller.Agent : await RaiserAsync(database, caller.Review, id, http);
        // What does not exist has no raiser: the desk says so.
        return raiser is null || raiser == caller.Agent
            ? await desk.Change(http, id, command)
            : Results.Problem(Problems.FindingNotYours);
    }

    private static async Task<string?> RaiserAsync(
        NpgsqlDataSource database,
        Guid? review,
        Guid finding,
        HttpContext http
    )
    {
        await using var query = database.Command(
            "select user_name from ledger_events.mt_events where tenant_id = $1 and stream_id = $2 and version = 1",
            $"{review}",
            finding
        );
        return await query.ExecuteScalarAsync(http.RequestAborted) as string;
    }
}

using JasperFx;
using Microsoft.AspNetCore.Diagnostics;
using Npgsql;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Recording;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Http;

/// <summary>Answers what went wrong on our side, without a word about our insides.</summary>
public sealed partial class Failures(ILogger<Failures> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        var problem = exception switch
        {
            ConcurrencyException => Problems.Raced,
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problems.TooLarge,
            BadHttpRequestException => Problems.BadJson("", "The request breaks HTTP; check how it is sent."),
            CrowdedException or PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => Problems.Crowded,
            RowsReplacedException => Problems.RowsReplaced,
            _ when Outage.Is(exception) => Problems.Unavailable,
            _ => Problems.Failed,
        };
        if (problem.Status is StatusCodes.Status500InternalServerError)
        {
            LogFailure(exception, httpContext.Request.Method, httpContext.Request.Path);
        }

        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            httpContext.Response.Headers.RetryAfter = "2";
        }

        await Results.Problem(problem).ExecuteAsync(httpContext);
        return true;
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed.")]
    private partial void LogFailure(Exception exception, string method, string path);
}

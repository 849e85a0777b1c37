using System.Net.Sockets;
using JasperFx;
using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace TheoryLedger.Server.Http;

/// <summary>Answers what went wrong on our side, without a word about our insides.</summary>
public sealed class Failures : IExceptionHandler
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
            _ when IsDatabaseAway(exception) => Problems.Unavailable,
            _ => null,
        };
        if (problem is null)
        {
            return false;
        }

        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            httpContext.Response.Headers.RetryAfter = "2";
        }

        await Results.Problem(problem).ExecuteAsync(httpContext);
        return true;
    }

    private static bool IsDatabaseAway(Exception? exception) =>
        exception switch
        {
            null => false,
            PostgresException { SqlState: "57P01" or "57P02" or "57P03" or "53300" } => true,
            PostgresException => false,
            NpgsqlException or SocketException or IOException or TimeoutException => true,
            _ => IsDatabaseAway(exception.InnerException),
        };
}

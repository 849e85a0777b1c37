using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Hosting;

/// <summary>Ready means: the database answers and can be read. Whether what people read keeps up is told beside it.</summary>
/// <remarks>
/// One review whose views stopped at an error, or a backlog, makes the server degraded and not unready: all other reviews
/// are served, and taking the server away, or starting it again, would help nobody.
/// </remarks>
public sealed class ReadModelHealth(NpgsqlDataSource database, Troubles troubles) : IHealthCheck
{
    /// <summary>Positions that reading may lag behind recording before somebody should look.</summary>
    private const long Tolerated = 5_000;

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return await LookAsync(cancellationToken);
        }
        catch (Exception fault) when (Outage.Is(fault))
        {
            // Without the exception: each question would put it into the log, and everybody may ask.
            return HealthCheckResult.Unhealthy("The database does not answer.");
        }
    }

    private async Task<HealthCheckResult> LookAsync(CancellationToken token)
    {
        await using var query = database.Command(
            """
            select coalesce(max(h.position - coalesce(p.position, 0)), 0), count(p.failure)
            from ledger.review_head h cross join ledger.read_generation g
            left join ledger.read_progress p on p.review = h.review and p.generation = g.current
            """
        );
        await using var row = await query.ExecuteReaderAsync(token);
        await row.ReadAsync(token);
        var (lag, stopped) = (row.GetInt64(0), row.GetInt64(1));
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["lag"] = lag,
            ["stopped"] = stopped,
            ["failing"] = troubles.Count,
        };
        return stopped > 0
                ? HealthCheckResult.Degraded(
                    "In some reviews what people read has stopped at an error; see the log.",
                    data: data
                )
            : troubles.Count > 0
                ? HealthCheckResult.Degraded(
                    "In some reviews what people read cannot be kept, and is tried again; see the log.",
                    data: data
                )
            : lag > Tolerated ? HealthCheckResult.Degraded("What people read is behind.", data: data)
            : HealthCheckResult.Healthy("What people read keeps up.", data: data);
    }
}

public static class HealthEndpoints
{
    extension(WebApplication app)
    {
        /// <summary><c>/health/live</c>: the process runs. <c>/health/ready</c>: it can do its work, or 503.</summary>
        public void MapHealth()
        {
            app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false })
                .WithMetadata(new AllowEverybodyAttribute());
            app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync })
                .WithMetadata(new AllowEverybodyAttribute());
        }
    }

    private static Task WriteAsync(HttpContext http, HealthReport report) =>
        http.Response.WriteAsJsonAsync(
            new
            {
                status = report.Status.ToString(),
                checks = report.Entries.Select(e => new
                {
                    e.Key,
                    status = e.Value.Status.ToString(),
                    // An exception would tell everybody where the database is.
                    description = e.Value.Exception is null ? e.Value.Description : "The database does not answer.",
                    e.Value.Data,
                }),
            }
        );
}

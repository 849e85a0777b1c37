using Microsoft.Extensions.Diagnostics.HealthChecks;
using TheoryLedger.Server.Integrity.Keeping;

namespace TheoryLedger.Server.Integrity.Sealing;

/// <summary>Whether this node seals every review. One that it does not seal is served and recorded in all the same.</summary>
public sealed class LogHealth(Standstills standstills) : IHealthCheck
{
    private static readonly Dictionary<Standstill, string> Words = new()
    {
        [Standstill.Behind] = "the database is behind what was signed; if that is meant, open a new epoch",
        [Standstill.Inconsistent] = "the database does not contain what was signed",
        [Standstill.KeyMissing] = "the key of the log is not on this node",
        [Standstill.Unreadable] = "what was kept beside the log cannot be read",
        [Standstill.EventsBroken] = "events do not follow each other as they must",
    };

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var (stopped, failing) = (standstills.All, standstills.Failing);
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["stopped"] = stopped.Count,
            ["failing"] = failing,
        };
        var causes = string.Join("; ", stopped.GroupBy(s => s.Cause).Select(c => $"{c.Count()}: {Words[c.Key]}"));
        return Task.FromResult(
            stopped.Count > 0
                ? HealthCheckResult.Degraded($"Reviews are not sealed here ({causes}); see the log.", data: data)
            : failing > 0 ? HealthCheckResult.Degraded("Sealing fails and is tried again; see the log.", data: data)
            : HealthCheckResult.Healthy("Every review is sealed.", data)
        );
    }
}

using System.Globalization;
using System.Threading.RateLimiting;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Hosting;

/// <summary>Keeps one caller from taking the server away from the others.</summary>
public static class Throttle
{
    extension(IServiceCollection services)
    {
        public void AddThrottle(IConfiguration configuration)
        {
            var perSecond = configuration.GetValue("RateLimit:PerSecond", 500);
            var burst = configuration.GetValue("RateLimit:Burst", 2_000);
            services.AddRateLimiter(limiter =>
            {
                limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
                    RateLimitPartition.GetTokenBucketLimiter(
                        http.RequestServices.GetRequiredService<KnownCallers>().ShareOf(http),
                        _ => new TokenBucketRateLimiterOptions
                        {
                            TokenLimit = burst,
                            TokensPerPeriod = perSecond,
                            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                            QueueLimit = 0,
                        }
                    )
                );
                limiter.OnRejected = async (rejected, token) =>
                {
                    var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
                        ? after
                        : TimeSpan.FromSeconds(1);
                    rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds)
                        .ToString(CultureInfo.InvariantCulture);
                    await Results.Problem(Problems.TooMany).ExecuteAsync(rejected.HttpContext);
                };
            });
        }
    }
}

using System.Globalization;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Hosting.Heavy;

/// <summary>Lets heavy answers be made a few at a time; whoever waits too long is told when to ask again. All else goes by.</summary>
public sealed class HeavyTurn(RequestDelegate next, HeavyPlaces places, HeavyLimits limits)
{
    public async Task InvokeAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.GetEndpoint()?.Metadata.GetMetadata<HeavyAttribute>() is null)
        {
            await next(http);
            return;
        }

        var (place, why) = await places.TakeAsync(Caller.Of(http).Account, http.RequestAborted);
        using (place)
        {
            if (place is not null)
            {
                // Held until the answer is taken: whoever reads it slowly keeps others from none but their own places.
                await next(http);
                return;
            }
        }

        var wait = Math.Max(1, Math.Ceiling(limits.Patience.TotalSeconds));
        http.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        await Results
            .Problem(why == Turned.ByOneself ? Problems.TooManyHeavy : Problems.HeavyCrowded)
            .ExecuteAsync(http);
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Streaming;

/// <summary>Opens streams to listeners, and ends them in time: no stream outlives a right, a listener or the server.</summary>
public sealed class Streams(
    OpenStreams open,
    StreamRules rules,
    Admittance admittance,
    IHostApplicationLifetime life,
    TimeProvider clock,
    Outage outage
)
{
    /// <summary>An answer that goes on for as long as there is something to tell.</summary>
    public IResult Open(Func<Listener, Task> tell) => new Opening(this, tell);

    private async Task OpenAsync(HttpContext http, Func<Listener, Task> tell)
    {
        var caller = Caller.Of(http);
        using var held = open.Take(caller.Account);
        if (held is null)
        {
            var wait = Math.Ceiling(rules.RetryAfter.TotalSeconds);
            http.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
            await Results.Problem(Problems.TooManyStreams).ExecuteAsync(http);
            return;
        }

        Announce(http);
        if (!Replies.IsHead(http))
        {
            await TellAsync(http, caller, tell);
        }
    }

    // Neither a cache nor a proxy may keep or hold back what is meant for one listener at once.
    private static void Announce(HttpContext http)
    {
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        http.Response.ContentType = Teller.MediaType;
        http.Response.Headers.CacheControl = WordReader.Unkept;
        http.Response.Headers["X-Accel-Buffering"] = "no";
    }

    private async Task TellAsync(HttpContext http, Caller caller, Func<Listener, Task> tell)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, life.ApplicationStopping);
        var teller = new Teller(http.Response.Body, rules, clock, gone.Token);
        var listener = new Listener(caller, teller, () => admittance.HoldsAsync(http), clock, gone);
        var watch = WatchAsync(listener, gone);
        try
        {
            await teller.GreetAsync();
            await tell(listener);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // However it came about, there is nobody to tell any more.
        }
        catch (NpgsqlException lost)
        {
            // The listener comes back and says how far they had read.
            outage.Noticed(lost);
        }
        catch (RowsReplacedException)
        {
            // So does one to whom a page could not be read whole: they are told nothing rather than a part.
        }
        catch (IOException)
        {
            // So does one whose line broke.
        }
        finally
        {
            await gone.CancelAsync();
            await watch;
        }

        // Whoever does not even take what was sent before would hold up the end.
        if (teller.IsWriting)
        {
            http.Abort();
        }
    }

    // Whoever is told nothing is looked up as well: what they keep open is given back.
    private async Task WatchAsync(Listener listener, CancellationTokenSource gone)
    {
        try
        {
            using var timer = new PeriodicTimer(rules.Recheck, clock);
            while (await timer.WaitForNextTickAsync(gone.Token))
            {
                await listener.AdmitAsync();
            }
        }
        catch (Exception lost) when (lost is NpgsqlException or IOException or OperationCanceledException)
        {
            // Whoever cannot be looked up may not listen on.
        }

        await gone.CancelAsync();
    }

    private sealed class Opening(Streams streams, Func<Listener, Task> tell) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => streams.OpenAsync(httpContext, tell);
    }
}

using System.Text.Json;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Replay;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Streaming;

namespace TheoryLedger.Server.Replay;

/// <summary>Tells a stretch of a review frame by frame, at the pace that the listener chose.</summary>
/// <remarks>While it waits it holds a few frames and no connection.</remarks>
internal sealed class ReplayTelling(NpgsqlDataSource database, ReplaySpan span, WordReader words, TimeProvider clock)
{
    private const int PageSize = 50;

    // Words are put in shortly before they are sent: what was withdrawn meanwhile is not shown.
    private const int MostAtOnce = 20;

    private readonly FramePages _pages = new(database, span);

    /// <summary>The telling of everything after a position.</summary>
    public Func<Listener, Task> From(long after, decimal speed) =>
        listener => TellAsync(listener, after, TimeSpan.FromSeconds(1 / (double)speed));

    private async Task TellAsync(Listener listener, long after, TimeSpan pace)
    {
        var due = clock.GetUtcNow();
        for (FramePage? page = null; page is not { IsLast: true }; after = page.End?.Position ?? after)
        {
            var read = _pages.AfterAsync(after, PageSize, page?.End, listener.Gone);
            await listener.Teller.WaitAsync(read);
            page = await read;
            foreach (var few in page.Frames.Chunk(Math.Clamp((int)(1 / pace.TotalSeconds), 1, MostAtOnce)))
            {
                due = await TellAsync(listener, few, due, pace);
            }
        }

        await listener.Teller.SayAsync("end", new { position = span.To }, span.To);
    }

    private async Task<DateTimeOffset> TellAsync(Listener listener, Frame[] few, DateTimeOffset due, TimeSpan pace)
    {
        await UntilAsync(listener, due);
        var json = JsonSerializer.SerializeToNode(few, LedgerJson.Options)!.AsArray();
        await words.FillAsync(listener.Caller, span.Now, json, listener.Gone);
        await listener.AdmitAsync();
        foreach (var (frame, told) in few.Zip(json))
        {
            await UntilAsync(listener, due);
            await listener.AdmitOnAsync();
            var bytes = JsonSerializer.SerializeToUtf8Bytes(told, LedgerJson.Options);
            await listener.Teller.SendAsync("frame", frame.Position, bytes);
            // Whoever was slow to take this one is not flooded with those that would have been due meanwhile.
            due = Later(due + pace, clock.GetUtcNow());
        }

        return due;
    }

    private async Task UntilAsync(Listener listener, DateTimeOffset due)
    {
        if (due - clock.GetUtcNow() is { Ticks: > 0 } wait)
        {
            await listener.Teller.PauseAsync(wait);
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}

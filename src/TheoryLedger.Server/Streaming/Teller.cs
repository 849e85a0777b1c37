using System.Globalization;
using System.Text;
using System.Text.Json;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Streaming;

/// <summary>Tells one listener what happens, as server-sent events.</summary>
/// <remarks>
/// Whoever reads slowly makes the next event wait: nothing is put aside for them. One task writes, so that a heartbeat never falls
/// into the middle of an event.
/// </remarks>
public sealed class Teller(Stream body, StreamRules rules, TimeProvider clock, CancellationToken token)
{
    /// <summary>What it is sent as.</summary>
    public const string MediaType = "text/event-stream";

    /// <summary>By what a listener who comes back says how far they had read.</summary>
    public const string LastEventId = "Last-Event-ID";

    private static readonly byte[] Ending = "\n\n"u8.ToArray();
    private static readonly byte[] Beat = ":\n\n"u8.ToArray();
    private static readonly byte[] Greeting = "retry: 2000\n\n"u8.ToArray();

    /// <summary>True while a listener has not yet taken what is being sent.</summary>
    public bool IsWriting { get; private set; }

    /// <summary>Sends the head at once, so that the listener knows that the stream is open.</summary>
    public Task GreetAsync() => WriteAsync(Greeting);

    /// <summary>One event; with an id where a listener can go on from there.</summary>
    public async Task SendAsync(string name, long? id, ReadOnlyMemory<byte> json)
    {
        var head = id is { } position ? string.Create(CultureInfo.InvariantCulture, $"id: {position}\n") : "";
        IsWriting = true;
        await body.WriteAsync(Encoding.UTF8.GetBytes($"{head}event: {name}\ndata: "), token);
        await body.WriteAsync(json, token);
        await WriteAsync(Ending);
    }

    /// <summary>One event that is no part of the review itself.</summary>
    public Task SayAsync(string name, object said, long? id = null) =>
        SendAsync(name, id, JsonSerializer.SerializeToUtf8Bytes(said, LedgerJson.Options));

    /// <summary>Waits for something to happen, and says from time to time that the stream is alive.</summary>
    public async Task WaitAsync(Task something)
    {
        ArgumentNullException.ThrowIfNull(something);
        while (!something.IsCompleted)
        {
            try
            {
                await something.WaitAsync(rules.Heartbeat, clock, token);
            }
            catch (TimeoutException)
            {
                await WriteAsync(Beat);
            }
        }

        // It may have come to nothing.
        await something;
    }

    /// <summary>Waits for a while.</summary>
    public Task PauseAsync(TimeSpan pause) => WaitAsync(Task.Delay(pause, clock, token));

    private async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        IsWriting = true;
        await body.WriteAsync(bytes, token);
        await body.FlushAsync(token);
        IsWriting = false;
    }
}

using TheoryLedger.Server.Access;

namespace TheoryLedger.Server.Streaming;

/// <summary>Somebody who keeps a stream open, for as long as they may.</summary>
public sealed class Listener(
    Caller caller,
    Teller teller,
    Func<Task<bool>> mayListen,
    TimeProvider clock,
    CancellationTokenSource gone
)
{
    // As long as a look is trusted while what was read before it is being sent.
    private static readonly TimeSpan Blink = TimeSpan.FromMilliseconds(50);

    private long _looked = clock.GetTimestamp();

    /// <summary>Who it is, and what they may see.</summary>
    public Caller Caller { get; } = caller;

    public Teller Teller { get; } = teller;

    /// <summary>The listener has gone or may listen no longer, or the server stops.</summary>
    public CancellationToken Gone { get; } = gone.Token;

    /// <summary>Ends the stream unless its listener may still hear. Asked after reading: nothing is told that was recorded after a right had ended.</summary>
    public async Task AdmitAsync()
    {
        var now = clock.GetTimestamp();
        if (!await mayListen())
        {
            await gone.CancelAsync();
            throw new OperationCanceledException(Gone);
        }

        _looked = now;
    }

    /// <summary>The same between one event and the next of what was read at once: whoever is slow to take them is looked up anew.</summary>
    public Task AdmitOnAsync() => clock.GetElapsedTime(_looked) < Blink ? Task.CompletedTask : AdmitAsync();
}

using TheoryLedger.Server.Access;

namespace TheoryLedger.Server.Streaming;

/// <summary>Somebody who keeps a stream open, and what they may see now.</summary>
public sealed class Listener(Caller caller, Teller teller, CancellationToken gone)
{
    /// <summary>Looked up again from time to time: roles are given and taken while a stream is open.</summary>
    public Caller Caller { get; internal set; } = caller;

    public Teller Teller { get; } = teller;

    /// <summary>The listener has gone or may listen no longer, or the server stops.</summary>
    public CancellationToken Gone { get; } = gone;
}

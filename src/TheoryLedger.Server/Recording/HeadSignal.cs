using System.Globalization;
using System.Threading.Channels;

namespace TheoryLedger.Server.Recording;

/// <summary>Tells whoever follows a review on this node, or listens to it, that it has grown.</summary>
public sealed class HeadSignal
{
    private readonly Channel<Head> _grown = Channel.CreateUnbounded<Head>(new() { SingleReader = true });

    private Action<Head>? _listeners;

    public ChannelReader<Head> Grown => _grown.Reader;

    /// <summary>Tells somebody else as well, who must not take long to hear it.</summary>
    public void Tell(Action<Head> listener) => _listeners += listener;

    public void TellNoMore(Action<Head> listener) => _listeners -= listener;

    public void Raise(Head head)
    {
        ArgumentNullException.ThrowIfNull(head);
        _grown.Writer.TryWrite(head);
        _listeners?.Invoke(head);
    }
}

/// <summary>How far a review has grown, as told from node to node.</summary>
public sealed record Head(Guid Review, long Position)
{
    /// <summary>Grown, nobody knows how far.</summary>
    public static Head Unknown(Guid review) => new(review, long.MaxValue);

    public bool IsUnknown => Position == long.MaxValue;

    public static Head Parse(string told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return new(Guid.Parse(told.AsSpan(0, 36)), long.Parse(told.AsSpan(37), CultureInfo.InvariantCulture));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Review} {Position}");
}

using System.Globalization;
using System.Threading.Channels;

namespace TheoryLedger.Server.Recording;

/// <summary>Tells whoever follows a review on this node that it has grown.</summary>
public sealed class HeadSignal
{
    private readonly Channel<Head> _grown = Channel.CreateUnbounded<Head>(new() { SingleReader = true });

    public ChannelReader<Head> Grown => _grown.Reader;

    /// <summary>Raised for whoever else follows; it must not take long.</summary>
    public event Action<Head>? Raised;

    public void Raise(Head head)
    {
        _grown.Writer.TryWrite(head);
        Raised?.Invoke(head);
    }
}

/// <summary>How far a review has grown, as told from node to node.</summary>
public sealed record Head(Guid Review, long Position)
{
    /// <summary>Grown, nobody knows how far.</summary>
    public static Head Unknown(Guid review) => new(review, long.MaxValue);

    public static Head Parse(string told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return new(Guid.Parse(told.AsSpan(0, 36)), long.Parse(told.AsSpan(37), CultureInfo.InvariantCulture));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Review} {Position}");
}

using System.Threading.Channels;

namespace TheoryLedger.Server.Recording;

/// <summary>Tells whoever follows a review on this node that it has grown.</summary>
public sealed class HeadSignal
{
    private readonly Channel<Guid> _grown = Channel.CreateUnbounded<Guid>(new() { SingleReader = true });

    public ChannelReader<Guid> Grown => _grown.Reader;

    public void Raise(Guid review) => _grown.Writer.TryWrite(review);
}

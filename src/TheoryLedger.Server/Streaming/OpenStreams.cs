namespace TheoryLedger.Server.Streaming;

/// <summary>How many streams each account holds open on this node.</summary>
public sealed class OpenStreams(StreamRules rules)
{
    private readonly Dictionary<Guid, int> _held = [];

    /// <summary>Streams that are open now, whoever holds them.</summary>
    public int Count
    {
        get
        {
            lock (_held)
            {
                return _held.Values.Sum();
            }
        }
    }

    /// <summary>One more, given back when disposed of; none where an account holds as many as it may.</summary>
    public IDisposable? Take(Guid account)
    {
        lock (_held)
        {
            var held = _held.GetValueOrDefault(account);
            if (held >= rules.PerCaller)
            {
                return null;
            }

            _held[account] = held + 1;
            return new Held(() => GiveBack(account));
        }
    }

    private void GiveBack(Guid account)
    {
        lock (_held)
        {
            if (--_held[account] == 0)
            {
                _held.Remove(account);
            }
        }
    }

    private sealed class Held(Action giveBack) : IDisposable
    {
        private Action? _giveBack = giveBack;

        public void Dispose() => Interlocked.Exchange(ref _giveBack, null)?.Invoke();
    }
}

namespace TheoryLedger.Server.Hosting.Heavy;

/// <summary>The places for heavy answers on this node. First one of an account's own, then one of the node's: who waits for their own holds none of the others.</summary>
public sealed class HeavyPlaces(HeavyLimits limits) : IDisposable
{
    private readonly Dictionary<Guid, Share> _shares = [];
    private readonly SemaphoreSlim _node = new(limits.PerNode);

    /// <summary>A place, given back when disposed of; or why there is none.</summary>
    public async Task<(IDisposable? Place, Turned Why)> TakeAsync(Guid account, CancellationToken token)
    {
        if (Join(account) is not { } share)
        {
            return (null, Turned.ByOneself);
        }

        var (own, node) = (false, false);
        try
        {
            own = await share.Places.WaitAsync(limits.Patience, token);
            node = own && await _node.WaitAsync(limits.Patience, token);
            return node
                ? (new Place(() => Leave(account, share, own: true, node: true)), default)
                : (null, own ? Turned.ByOthers : Turned.ByOneself);
        }
        finally
        {
            if (!node)
            {
                Leave(account, share, own, node: false);
            }
        }
    }

    public void Dispose() => _node.Dispose();

    private Share? Join(Guid account)
    {
        lock (_shares)
        {
            var share = _shares.TryGetValue(account, out var known) ? known : new Share(limits.PerCaller);
            if (share.Count >= limits.PerCaller + limits.Waiting)
            {
                return null;
            }

            share.Count++;
            return _shares[account] = share;
        }
    }

    private void Leave(Guid account, Share share, bool own, bool node)
    {
        if (node)
        {
            _node.Release();
        }

        lock (_shares)
        {
            if (own)
            {
                share.Places.Release();
            }

            if (--share.Count == 0)
            {
                _shares.Remove(account);
                share.Places.Dispose();
            }
        }
    }

    private sealed class Share(int places)
    {
        public SemaphoreSlim Places { get; } = new(places);

        /// <summary>Those who hold a place and those who wait for one.</summary>
        public int Count { get; set; }
    }

    private sealed class Place(Action leave) : IDisposable
    {
        private Action? _leave = leave;

        public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
    }
}

/// <summary>Why somebody got no place.</summary>
public enum Turned
{
    /// <summary>They hold, or wait for, as many as one account may.</summary>
    ByOneself,

    /// <summary>All places of the node are taken.</summary>
    ByOthers,
}

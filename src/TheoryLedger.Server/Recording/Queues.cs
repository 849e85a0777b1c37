namespace TheoryLedger.Server.Recording;

/// <summary>Lets those who write in one review wait for each other here, where waiting takes no connection.</summary>
/// <remarks>
/// Several nodes still meet at the review's lock in the database; each node then waits with one connection a review.
/// Whoever holds a turn and then takes a connection cannot wait for somebody who holds a connection and wants a turn:
/// nobody asks in that order.
/// </remarks>
public sealed class Queues(WriterLimits limits) : IDisposable
{
    private readonly Dictionary<Guid, Queue> _queues = [];
    private readonly SemaphoreSlim _connections = new(limits.Connections);

    /// <summary>Queues in which somebody stands or waits.</summary>
    public int Count
    {
        get
        {
            lock (_queues)
            {
                return _queues.Count;
            }
        }
    }

    /// <summary>One's turn in a review, given back when disposed of.</summary>
    /// <exception cref="CrowdedException">The queue is too long.</exception>
    public async Task<IDisposable> TurnAsync(Guid review, CancellationToken token)
    {
        var queue = Join(review);
        try
        {
            await EnterAsync(queue.Turn, token);
        }
        catch
        {
            Leave(review, queue);
            throw;
        }

        return new Place(() =>
        {
            queue.Turn.Release();
            Leave(review, queue);
        });
    }

    /// <summary>Leave to take one connection, given back when disposed of.</summary>
    /// <exception cref="CrowdedException">All that writers may have stay taken.</exception>
    public async Task<IDisposable> ConnectionAsync(CancellationToken token)
    {
        await EnterAsync(_connections, token);
        return new Place(() => _connections.Release());
    }

    public void Dispose() => _connections.Dispose();

    private async Task EnterAsync(SemaphoreSlim semaphore, CancellationToken token)
    {
        if (!await semaphore.WaitAsync(limits.Patience, token))
        {
            throw new CrowdedException();
        }
    }

    private Queue Join(Guid review)
    {
        lock (_queues)
        {
            var queue = _queues.TryGetValue(review, out var known) ? known : _queues[review] = new Queue();
            queue.Length++;
            return queue;
        }
    }

    private void Leave(Guid review, Queue queue)
    {
        lock (_queues)
        {
            if (--queue.Length == 0)
            {
                _queues.Remove(review);
                queue.Turn.Dispose();
            }
        }
    }

    private sealed class Queue
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public int Length { get; set; }
    }

    private sealed class Place(Action leave) : IDisposable
    {
        private Action? _leave = leave;

        public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
    }
}

/// <summary>Too many wait already; it is honest to say so at once.</summary>
public sealed class CrowdedException : Exception
{
    public CrowdedException()
        : base("Too many wait to record something.") { }

    public CrowdedException(string message)
        : base(message) { }

    public CrowdedException(string message, Exception innerException)
        : base(message, innerException) { }
}

using System.Collections.Concurrent;

namespace TheoryLedger.Server.Streaming;

/// <summary>How far reviews that somebody listens to have grown, and how far what is read of them has followed.</summary>
/// <remarks>However many listen, one signal wakes them all, and nobody asks the database whether something has happened.</remarks>
public sealed class Pulse
{
    private readonly ConcurrentDictionary<Guid, Beat> _beats = new();

    /// <summary>The reviews that somebody listens to.</summary>
    public Guid[] Reviews => [.. _beats.Keys];

    /// <summary>Listens to a review until disposed of.</summary>
    public PulseHeard Listen(Guid review)
    {
        while (true)
        {
            var beat = _beats.GetOrAdd(review, _ => new Beat());
            if (beat.TryJoin())
            {
                return new PulseHeard(beat, () => Leave(review, beat));
            }
        }
    }

    /// <summary>A review has grown to a position, or what is read of it has reached one.</summary>
    public void Tell(Guid review, long head = 0, long reached = 0)
    {
        if (_beats.TryGetValue(review, out var beat))
        {
            beat.Move(head, reached);
        }
    }

    private void Leave(Guid review, Beat beat)
    {
        if (beat.Leave())
        {
            _beats.TryRemove(KeyValuePair.Create(review, beat));
        }
    }

    /// <summary>One review's beat. Once the last has left it is dead, and the next listener begins another.</summary>
    internal sealed class Beat
    {
        private readonly Lock _lock = new();
        private TaskCompletionSource _moved = New();
        private int _listeners;
        private bool _isDead;

        public (long Head, long Reached, Task Moved) Now
        {
            get
            {
                lock (_lock)
                {
                    return (Head, Reached, _moved.Task);
                }
            }
        }

        private long Head { get; set; }

        private long Reached { get; set; }

        public bool TryJoin()
        {
            lock (_lock)
            {
                _listeners += _isDead ? 0 : 1;
                return !_isDead;
            }
        }

        public bool Leave()
        {
            lock (_lock)
            {
                return _isDead = --_listeners == 0;
            }
        }

        public void Move(long head, long reached)
        {
            lock (_lock)
            {
                if (head <= Head && reached <= Reached)
                {
                    return;
                }

                (Head, Reached) = (Math.Max(head, Head), Math.Max(reached, Reached));
                var moved = _moved;
                _moved = New();
                moved.SetResult();
            }
        }

        private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>One listener's ear on a review.</summary>
public sealed class PulseHeard : IDisposable
{
    private readonly Pulse.Beat _beat;
    private Action? _leave;

    internal PulseHeard(Pulse.Beat beat, Action leave) => (_beat, _leave) = (beat, leave);

    /// <summary>How far the review has grown, how far reading has followed, and what ends when either moves on.</summary>
    public (long Head, long Reached, Task Moved) Now => _beat.Now;

    /// <summary>What was looked up, lest a signal was missed.</summary>
    public void Learn(long head, long reached) => _beat.Move(head, reached);

    public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
}

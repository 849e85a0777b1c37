using System.Collections.Concurrent;
using TheoryLedger.Integrity.Bundles;

namespace TheoryLedger.Cli.Verification;

/// <summary>Lets somebody follow on a second processor while the bundle is verified on the first; bounded, so that neither runs away.</summary>
internal sealed class SideBySide : IEventReader, IDisposable
{
    private const int Together = 256;
    private const int Waiting = 16;

    private readonly BlockingCollection<List<Copied>> _batches = new(Waiting);
    private readonly Task _following;
    private List<Copied> _batch = new(Together);

    public SideBySide(IEventReader follower) =>
        _following = Task.Factory.StartNew(
            () => Follow(follower),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );

    public void Read(long index, in EventLine line)
    {
        _batch.Add(new Copied(index, line));
        if (_batch.Count == Together)
        {
            Hand();
        }
    }

    /// <summary>Waits until all that was read has been followed.</summary>
    public void Finish()
    {
        Hand();
        _batches.CompleteAdding();
        _following.GetAwaiter().GetResult();
    }

    /// <summary>Lets go of it, also where verifying was given up.</summary>
    public void Dispose()
    {
        _batches.CompleteAdding();
        Task.WaitAny(_following);
        _batches.Dispose();
    }

    private void Hand()
    {
        _batches.Add(_batch);
        _batch = new(Together);
    }

    // What goes wrong there is told at the end; until then nobody must wait for it.
    private void Follow(IEventReader follower)
    {
        Exception? fault = null;
        foreach (var copied in _batches.GetConsumingEnumerable().SelectMany(batch => batch))
        {
            try
            {
                if (fault is null)
                {
                    copied.Tell(follower);
                }
            }
            catch (Exception wrong)
            {
                fault = wrong;
            }
        }

        if (fault is not null)
        {
            throw new InvalidOperationException(fault.Message, fault);
        }
    }

    // A line holds until the next is read; what is handed over must hold longer.
    private sealed class Copied(long index, in EventLine line)
    {
        private readonly (Guid Id, long Position, Guid Stream, long Version, string Type) _place = (
            line.Id,
            line.Position,
            line.Stream,
            line.Version,
            line.Type
        );

        private readonly (DateTimeOffset RecordedAt, string Recorder) _recorded = (line.RecordedAt, line.Recorder);
        private readonly byte[] _headers = line.Headers.ToArray();
        private readonly byte[] _payload = line.Payload.ToArray();

        public void Tell(IEventReader follower) =>
            follower.Read(
                index,
                new EventLine
                {
                    Id = _place.Id,
                    Position = _place.Position,
                    Stream = _place.Stream,
                    Version = _place.Version,
                    Type = _place.Type,
                    RecordedAt = _recorded.RecordedAt,
                    Recorder = _recorded.Recorder,
                    Headers = _headers,
                    Payload = _payload,
                }
            );
    }
}

using System.Collections.Concurrent;
using JasperFx.Events;
using Marten;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Recording;

/// <summary>Writes a ledger that lies beside a review's, such as that of who was shown what: nothing is decided there, only noted.</summary>
/// <remarks>Many note something at once there, so that those who come while it is written share the next transaction and its disk.</remarks>
public sealed class LedgerBeside(IDocumentStore store, KeyRing keys, HeadSignal signal, StoredClock clock)
{
    private readonly ConcurrentDictionary<Guid, Together<Note>> _ledgers = new();

    /// <summary>Adds a fact about a new thing at the end of such a ledger, in the name of an account; it is on disk when this ends.</summary>
    public Task AppendAsync(Guid log, string agent, LedgerEvent fact) =>
        _ledgers
            .GetOrAdd(log, id => new Together<Note>(notes => WriteAsync(id, notes, CancellationToken.None)))
            .ServeAsync(new Note(agent, fact));

    private async Task WriteAsync(Guid log, IReadOnlyList<Note> notes, CancellationToken token)
    {
        // As every ledger has one, by which the folder of keys is known to be the right one.
        keys.Mint(log, log);
        await using var session = store.LightweightSession(log.ToString());
        await session.BeginTransactionAsync(token);
        var connection = (NpgsqlConnection)session.Connection!;
        await ReviewLock.BePatientAsync(connection, token);
        var held = await ReviewLock.TakeAsync(connection, log, clock, token);
        for (var i = 0; i < notes.Count; i++)
        {
            // Facts of one time would be one decision.
            Append(session, log, notes[i], new ReviewLock(held.Position + i, held.RecordedAt.AddMicroseconds(i)));
        }

        await session.SaveChangesAsync(token);
        signal.Raise(new Head(log, held.Position + notes.Count));
    }

    private static void Append(IDocumentSession session, Guid log, Note note, ReviewLock held)
    {
        var entry = new Entry(
            held.Position + 1,
            Guid.CreateVersion7(held.RecordedAt),
            Guid.CreateVersion7(held.RecordedAt),
            1,
            new Committed(note.Fact, [], SaysNotPublished: false)
        );
        session.Events.StartStream(Folds.StateOf(note.Fact), entry.Stream, Wrap(session, note.Agent, held, entry));
        session.Keep(log, held, [entry], []);
    }

    private static IEvent Wrap(IDocumentSession session, string agent, ReviewLock held, Entry entry)
    {
        var wrapped = session.Events.BuildEvent(entry.Committed.Event);
        wrapped.Id = entry.EventId;
        wrapped.Timestamp = held.RecordedAt;
        wrapped.UserName = agent;
        wrapped.CorrelationId = $"{entry.EventId:N}";
        wrapped.SetHeader(Headers.Position, entry.Position);
        wrapped.SetHeader(Headers.Decision, entry.EventId.ToString());
        wrapped.SetHeader(Headers.Effective, EffectiveTime.At(held.RecordedAt).Text);
        wrapped.SetHeader(Headers.DecidedBy, Array.Empty<string>());
        return wrapped;
    }

    private sealed record Note(string Agent, LedgerEvent Fact);
}

using Marten;
using Npgsql;
using TheoryLedger.AccessLog;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Recording;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.AccessLog;

/// <summary>Records who was shown words of participants, in the log beside their review.</summary>
/// <remarks>
/// Before the first byte of the answer leaves; if it cannot be recorded, nothing is shown. What was recorded in the last fraction of a second
/// before the power goes may be lost: whoever reads does not wait for a disk.
/// </remarks>
public sealed class AccessRecorder(
    IDocumentStore store,
    NpgsqlDataSource database,
    KeyRing keys,
    HeadSignal signal,
    StoredClock clock
)
{
    private const int Most = 1_000;

    internal async Task RecordAsync(
        Caller caller,
        Showings showings,
        (string Operation, string Purpose, bool IsStream) how,
        CancellationToken token
    )
    {
        var review = caller.Review!.Value;
        var (subjects, facts, fields) = showings.Take();
        var people = await PeopleAsync(review, subjects, token);
        if (people.Count > 0 || how.IsStream)
        {
            var shown = new WordsShown(
                caller.Account,
                how.Operation,
                how.Purpose,
                how.IsStream,
                people,
                [.. facts.Take(Most)],
                fields
            );
            await AppendAsync(AccessLogId.Of(review), caller.Agent, shown, token);
        }
    }

    // The team's own names and the words of printed sources are nobody's who was interviewed.
    private async Task<List<Guid>> PeopleAsync(Guid review, IReadOnlyList<Guid> subjects, CancellationToken token)
    {
        var people = new List<Guid>();
        if (subjects.All(id => id == review))
        {
            return people;
        }

        await using var query = database.Command(
            "select thing from ledger.concern where review = $1 and thing = any ($2) and person = thing order by thing",
            review,
            subjects.ToArray()
        );
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            people.Add(row.GetGuid(0));
        }

        return people;
    }

    private async Task AppendAsync(Guid log, string agent, WordsShown shown, CancellationToken token)
    {
        // As every ledger has one, by which the folder of keys is known to be the right one.
        keys.Mint(log, log);
        await using var session = store.LightweightSession(log.ToString());
        await session.BeginTransactionAsync(token);
        var connection = (NpgsqlConnection)session.Connection!;
        await ReviewLock.BePatientAsync(connection, token);
        await using (var set = connection.Command("set local synchronous_commit = off"))
        {
            await set.ExecuteNonQueryAsync(token);
        }

        var held = await ReviewLock.TakeAsync(connection, log, clock, token);
        var entry = new Entry(
            held.Position + 1,
            Guid.CreateVersion7(held.RecordedAt),
            Guid.CreateVersion7(held.RecordedAt),
            1,
            new Committed(shown, [], SaysNotPublished: false)
        );
        session.LastModifiedBy = agent;
        session.CorrelationId = $"{entry.EventId:N}";
        session.Events.StartStream<Showing>(entry.Stream, Wrap(session, agent, held, entry));
        session.Keep(log, held, [entry], []);
        await session.SaveChangesAsync(token);
        signal.Raise(new Head(log, entry.Position));
    }

    private static JasperFx.Events.IEvent Wrap(IDocumentSession session, string agent, ReviewLock held, Entry entry)
    {
        var wrapped = session.Events.BuildEvent(entry.Committed.Event);
        wrapped.Id = entry.EventId;
        wrapped.Timestamp = held.RecordedAt;
        wrapped.UserName = agent;
        wrapped.SetHeader(Headers.Position, entry.Position);
        wrapped.SetHeader(Headers.Decision, entry.EventId.ToString());
        wrapped.SetHeader(Headers.Effective, EffectiveTime.At(held.RecordedAt).Text);
        wrapped.SetHeader(Headers.DecidedBy, Array.Empty<string>());
        return wrapped;
    }
}

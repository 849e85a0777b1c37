using System.Text;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using TheoryLedger.Contributors;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Recording;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Importing;

/// <summary>The rows of imported events, in every table that recording writes to.</summary>
internal sealed class ImportRows(NpgsqlConnection connection, Guid review)
{
    private readonly List<byte[]> _brought = [];
    private long _position;
    private DateTimeOffset _recordedAt;

    /// <summary>One row for each thing, before the first event about it.</summary>
    public async Task StreamsAsync(IEnumerable<BundleEvent> events, CancellationToken token)
    {
        var streams = new Dictionary<Guid, StreamRow>();
        foreach (var e in events)
        {
            streams[e.Stream] = streams.TryGetValue(e.Stream, out var known)
                ? known with
                {
                    Version = e.Version,
                    Last = e.RecordedAt,
                }
                : new StreamRow(StreamKinds.Of(e.Type)!, e.Version, e.RecordedAt, e.RecordedAt);
        }

        await using var copy = await connection.BeginBinaryImportAsync(
            "copy ledger_events.mt_streams (tenant_id, id, type, version, timestamp, created) from stdin (format binary)",
            token
        );
        foreach (var (id, row) in streams)
        {
            await copy.StartRowAsync(token);
            await copy.WriteAsync($"{review}", NpgsqlDbType.Varchar, token);
            await copy.WriteAsync(id, token);
            await copy.WriteAsync(row.Kind, NpgsqlDbType.Varchar, token);
            await copy.WriteAsync(row.Version, token);
            await copy.WriteAsync(row.Last, token);
            await copy.WriteAsync(row.First, token);
        }

        await copy.CompleteAsync(token);
    }

    /// <summary>The events as they were, and their places.</summary>
    public async Task EventsAsync(IReadOnlyList<BundleEvent> events, CancellationToken token)
    {
        var numbers = await NumbersAsync(events.Count, token);
        await using (
            var copy = await connection.BeginBinaryImportAsync(
                """
                copy ledger_events.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type,
                    correlation_id, headers, user_name) from stdin (format binary)
                """,
                token
            )
        )
        {
            foreach (var (e, number) in events.Zip(numbers))
            {
                await CopyAsync(copy, e, number, token);
            }

            await copy.CompleteAsync(token);
        }

        await PlacesAsync(events, token);
        (_position, _recordedAt) = (events[^1].Position, events[^1].RecordedAt);
    }

    /// <summary>The digest of whatever was said of words that did not come.</summary>
    public IReadOnlyList<byte[]> Brought => _brought;

    /// <summary>Words as far as they came, what was said of the others, and who stands behind what.</summary>
    public async Task FieldsAsync(IReadOnlyList<ImportedFact> facts, ImportedWords words, CancellationToken token)
    {
        foreach (var (e, fact) in facts)
        {
            if (Writing.BringsKey(fact))
            {
                words.Mint(e.Stream);
            }

            await AccountAsync(e, fact, token);
        }

        await ConcernAsync(
            [.. facts.SelectMany(f => f.After.Select(a => (a.Thing, a.Person, f.Event.Position))).Distinct()],
            token
        );
        var kept = facts
            .SelectMany(one => one.Event.Fields.Select((f, i) => words.Take(one, f, one.Heard[i])))
            .ToList();
        await WordsAsync([.. kept.Where(k => k.Words is not null).Select(k => (k.Position, k.Words!))], token);
        await SayingsAsync([.. kept.Where(k => k.Words is null).Select(k => (k.Position, k.Line))], token);
    }

    /// <summary>The review is there, and somebody owns it.</summary>
    public async Task OpenAsync(Guid owner, DateTimeOffset now, CancellationToken token)
    {
        await RunAsync(
            """
            insert into ledger.review_head (review, position, recorded_at) values ($1, $2, $3)
            on conflict (review) do update set position = excluded.position, recorded_at = excluded.recorded_at
            """,
            token,
            review,
            _position,
            _recordedAt
        );
        await RunAsync(
            """
            with opened as (
                insert into ledger.membership (review, account, role, granted_by, granted_at)
                values ($1, $2, 'owner', $2, $3) returning *)
            insert into ledger.membership_change (review, account, role, change, changed_by, changed_at)
            select review, account, role, 'granted', granted_by, granted_at from opened
            """,
            token,
            review,
            owner,
            now
        );
        await RunAsync("select pg_notify('theoryledger', $1)", token, $"{new Head(review, _position)}");
    }

    private async Task CopyAsync(NpgsqlBinaryImporter copy, BundleEvent e, long number, CancellationToken token)
    {
        var type = EventNames.ByName[e.Type];
        using var headers = JsonDocument.Parse(e.Headers);
        var decision = headers.RootElement.GetProperty(Headers.Decision).GetGuid();
        await copy.StartRowAsync(token);
        await copy.WriteAsync(number, token);
        await copy.WriteAsync(e.Id, token);
        await copy.WriteAsync(e.Stream, token);
        await copy.WriteAsync(e.Version, token);
        await copy.WriteAsync(Encoding.UTF8.GetString(e.Payload.Span), NpgsqlDbType.Jsonb, token);
        await copy.WriteAsync(e.Type, NpgsqlDbType.Varchar, token);
        await copy.WriteAsync(e.RecordedAt, token);
        await copy.WriteAsync($"{review}", NpgsqlDbType.Varchar, token);
        await copy.WriteAsync($"{type.FullName}, {type.Assembly.GetName().Name}", NpgsqlDbType.Varchar, token);
        await copy.WriteAsync($"{decision:N}", NpgsqlDbType.Varchar, token);
        await copy.WriteAsync(Encoding.UTF8.GetString(e.Headers.Span), NpgsqlDbType.Jsonb, token);
        await copy.WriteAsync(e.Recorder, NpgsqlDbType.Varchar, token);
    }

    private Task PlacesAsync(IReadOnlyList<BundleEvent> events, CancellationToken token) =>
        RunAsync(
            """
            insert into ledger.entry (review, position, event_id, stream, version, recorded_at)
            select $1, e.* from unnest($2, $3, $4, $5, $6) as e (position, id, stream, version, at)
            """,
            token,
            review,
            events.Select(e => e.Position).ToArray(),
            events.Select(e => e.Id).ToArray(),
            events.Select(e => e.Stream).ToArray(),
            events.Select(e => e.Version).ToArray(),
            events.Select(e => e.RecordedAt).ToArray()
        );

    private Task ConcernAsync(List<(Guid Thing, Guid Person, long Position)> concern, CancellationToken token) =>
        RunAsync(
            """
            insert into ledger.concern (review, thing, person, position)
            select distinct on (c.thing, c.person) $1, c.* from unnest($2, $3, $4) as c (thing, person, position)
            order by c.thing, c.person, c.position on conflict do nothing
            """,
            token,
            review,
            concern.Select(c => c.Thing).ToArray(),
            concern.Select(c => c.Person).ToArray(),
            concern.Select(c => c.Position).ToArray()
        );

    private Task AccountAsync(BundleEvent e, LedgerEvent fact, CancellationToken token)
    {
        var account = fact switch
        {
            ContributorJoined joined => joined.Account,
            ContributorAccountLinked linked => linked.Account,
            _ => null,
        };
        return account is not { } known
            ? Task.CompletedTask
            : RunAsync(
                """
                insert into ledger.contributor_account (review, account, contributor) values ($1, $2, $3)
                on conflict (review, account) do update set contributor = excluded.contributor
                """,
                token,
                review,
                known,
                e.Stream
            );
    }

    private async Task WordsAsync(List<(long Position, SealedWords Words)> words, CancellationToken token)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            copy ledger.protected_words (review, commitment, event_id, position, pointer, subjects, sealed)
            from stdin (format binary)
            """,
            token
        );
        foreach (var (position, word) in words)
        {
            await copy.StartRowAsync(token);
            await copy.WriteAsync(review, token);
            await copy.WriteAsync(word.Commitment, token);
            await copy.WriteAsync(word.EventId, token);
            await copy.WriteAsync(position, token);
            await copy.WriteAsync(word.Pointer, token);
            await copy.WriteAsync(word.Subjects, token);
            await copy.WriteAsync(word.Box, token);
        }

        await copy.CompleteAsync(token);
    }

    private Task SayingsAsync(List<(long Position, FieldLine Line)> lines, CancellationToken token)
    {
        var said = lines.Select(l => l.Line.ToBytes()).ToArray();
        _brought.AddRange(said.Select(line => BroughtLines.Digest(line)));
        return RunAsync(
            """
            insert into ledger.imported_field (review, event_id, pointer, position, line)
            select $1, f.* from unnest($2, $3, $4, $5) as f (event_id, pointer, position, line)
            """,
            token,
            review,
            lines.Select(l => l.Line.Event).ToArray(),
            lines.Select(l => l.Line.Pointer).ToArray(),
            lines.Select(l => l.Position).ToArray(),
            said
        );
    }

    private async Task<List<long>> NumbersAsync(int count, CancellationToken token)
    {
        await using var query = connection.Command(
            "select nextval('ledger_events.mt_events_sequence') from generate_series(1, $1)",
            count
        );
        var numbers = new List<long>(count);
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            numbers.Add(row.GetInt64(0));
        }

        return numbers;
    }

    private async Task RunAsync(string sql, CancellationToken token, params object[] values)
    {
        await using var command = connection.Command(sql, values);
        await command.ExecuteNonQueryAsync(token);
    }

    private sealed record StreamRow(string Kind, long Version, DateTimeOffset Last, DateTimeOffset First);
}

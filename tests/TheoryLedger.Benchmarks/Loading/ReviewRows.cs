using Npgsql;
using NpgsqlTypes;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Recording;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Benchmarks.Loading;

/// <summary>The rows of a run of facts, in every table that recording writes to.</summary>
public sealed class ReviewRows(NpgsqlConnection connection, Guid review, Guid owner)
{
    public async Task WriteAsync(IReadOnlyList<PreparedFact> facts, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(facts);
        await EnterAccountsAsync(facts, token);
        await CopyStreamsAsync(facts, token);
        await CopyEventsAsync(facts, token);
        await CopyEntriesAsync(facts, token);
        await CopyWordsAsync(facts, token);
        await KeepConcernAsync(
            [.. facts.SelectMany(f => f.Concern.Select(c => (c.Thing, c.Person, f.Envelope.Position))).Distinct()],
            token
        );
        await MoveHeadAsync(facts[^1].Envelope, token);
    }

    // A stream's row is there before its first event; those begun earlier grow.
    private async Task CopyStreamsAsync(IReadOnlyList<PreparedFact> facts, CancellationToken token)
    {
        var streams = facts.GroupBy(f => f.Envelope.Stream).Select(g => (First: g.First(), Last: g.Last())).ToList();
        await using (
            var copy = await connection.BeginBinaryImportAsync(
                "copy ledger_events.mt_streams (tenant_id, id, type, version, timestamp, created) from stdin (format binary)",
                token
            )
        )
        {
            foreach (var (first, last) in streams.Where(s => s.First.Envelope.Version == 1))
            {
                await copy.StartRowAsync(token);
                await copy.WriteAsync(review.ToString(), NpgsqlDbType.Varchar, token);
                await copy.WriteAsync(first.Envelope.Stream, token);
                await copy.WriteAsync(StreamNames.Of(first.Event), NpgsqlDbType.Varchar, token);
                await copy.WriteAsync(last.Envelope.Version, token);
                await copy.WriteAsync(last.Envelope.RecordedAt, token);
                await copy.WriteAsync(first.Envelope.RecordedAt, token);
            }

            await copy.CompleteAsync(token);
        }

        var grown = streams.Where(s => s.First.Envelope.Version > 1).Select(s => s.Last.Envelope).ToList();
        await RunAsync(
            """
            update ledger_events.mt_streams s set version = g.version, timestamp = g.at
            from unnest($2, $3, $4) as g (id, version, at) where s.tenant_id = $1 and s.id = g.id
            """,
            token,
            review.ToString(),
            grown.Select(e => e.Stream).ToArray(),
            grown.Select(e => e.Version).ToArray(),
            grown.Select(e => e.RecordedAt).ToArray()
        );
    }

    private async Task CopyEventsAsync(IReadOnlyList<PreparedFact> facts, CancellationToken token)
    {
        var numbers = await NumbersAsync(facts.Count, token);
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            copy ledger_events.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type,
                correlation_id, headers, user_name) from stdin (format binary)
            """,
            token
        );
        foreach (var (fact, number) in facts.Zip(numbers))
        {
            await copy.StartRowAsync(token);
            await copy.WriteAsync(number, token);
            await copy.WriteAsync(fact.Envelope.EventId, token);
            await copy.WriteAsync(fact.Envelope.Stream, token);
            await copy.WriteAsync(fact.Envelope.Version, token);
            await copy.WriteAsync(fact.Data, NpgsqlDbType.Jsonb, token);
            await copy.WriteAsync(fact.Name, NpgsqlDbType.Varchar, token);
            await copy.WriteAsync(fact.Envelope.RecordedAt, token);
            await copy.WriteAsync(review.ToString(), NpgsqlDbType.Varchar, token);
            await copy.WriteAsync(fact.DotNetType, NpgsqlDbType.Varchar, token);
            await copy.WriteAsync($"{fact.Envelope.Decision:N}", NpgsqlDbType.Varchar, token);
            await copy.WriteAsync(fact.Headers, NpgsqlDbType.Jsonb, token);
            await copy.WriteAsync(fact.Envelope.Recorder, NpgsqlDbType.Varchar, token);
        }

        await copy.CompleteAsync(token);
    }

    private async Task CopyEntriesAsync(IReadOnlyList<PreparedFact> facts, CancellationToken token)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy ledger.entry (review, position, event_id, stream, version, recorded_at) from stdin (format binary)",
            token
        );
        foreach (var envelope in facts.Select(f => f.Envelope))
        {
            await copy.StartRowAsync(token);
            await copy.WriteAsync(review, token);
            await copy.WriteAsync(envelope.Position, token);
            await copy.WriteAsync(envelope.EventId, token);
            await copy.WriteAsync(envelope.Stream, token);
            await copy.WriteAsync(envelope.Version, token);
            await copy.WriteAsync(envelope.RecordedAt, token);
        }

        await copy.CompleteAsync(token);
    }

    private async Task CopyWordsAsync(IReadOnlyList<PreparedFact> facts, CancellationToken token)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            copy ledger.protected_words (review, commitment, event_id, position, pointer, subjects, sealed)
            from stdin (format binary)
            """,
            token
        );
        foreach (var fact in facts)
        {
            foreach (var words in fact.Words)
            {
                await copy.StartRowAsync(token);
                await copy.WriteAsync(review, token);
                await copy.WriteAsync(words.Commitment, token);
                await copy.WriteAsync(words.EventId, token);
                await copy.WriteAsync(fact.Envelope.Position, token);
                await copy.WriteAsync(words.Pointer, token);
                await copy.WriteAsync(words.Subjects, token);
                await copy.WriteAsync(words.Box, token);
            }
        }

        await copy.CompleteAsync(token);
    }

    private Task KeepConcernAsync(List<(Guid Thing, Guid Person, long Position)> concern, CancellationToken token) =>
        RunAsync(
            """
            insert into ledger.concern (review, thing, person, position)
            select $1, c.thing, c.person, c.position from unnest($2, $3, $4) as c (thing, person, position)
            on conflict do nothing
            """,
            token,
            review,
            concern.Select(c => c.Thing).ToArray(),
            concern.Select(c => c.Person).ToArray(),
            concern.Select(c => c.Position).ToArray()
        );

    private Task MoveHeadAsync(Envelope last, CancellationToken token) =>
        RunAsync(
            """
            with moved as (
                insert into ledger.review_head (review, position, recorded_at) values ($1, $2, $3)
                on conflict (review) do update set position = excluded.position, recorded_at = excluded.recorded_at)
            select pg_notify('theoryledger', $4)
            """,
            token,
            review,
            last.Position,
            last.RecordedAt,
            $"{new Head(review, last.Position)}"
        );

    private async Task EnterAccountsAsync(IReadOnlyList<PreparedFact> facts, CancellationToken token)
    {
        if (facts[0].Envelope is { Position: 1, RecordedAt: var at })
        {
            await EnterAsync(owner, "owner", at, token);
        }

        foreach (var fact in facts)
        {
            var account = fact.Event switch
            {
                ContributorJoined joined => joined.Account,
                ContributorAccountLinked linked => linked.Account,
                _ => null,
            };
            if (account is { } known)
            {
                await EnterAsync(known, "reviewer", fact.Envelope.RecordedAt, token);
                await RunAsync(
                    """
                    insert into ledger.contributor_account (review, account, contributor) values ($1, $2, $3)
                    on conflict (review, account) do update set contributor = excluded.contributor
                    """,
                    token,
                    review,
                    known,
                    fact.Envelope.Stream
                );
            }
        }
    }

    private Task EnterAsync(Guid account, string role, DateTimeOffset at, CancellationToken token) =>
        RunAsync(
            """
            with entered as (
                insert into ledger.account (id, created_at) values ($2, $5) on conflict (id) do nothing),
            given as (
                insert into ledger.membership (review, account, role, granted_by, granted_at) values ($1, $2, $3, $4, $5)
                on conflict do nothing returning *)
            insert into ledger.membership_change (review, account, role, change, changed_by, changed_at)
            select review, account, role, 'granted', granted_by, granted_at from given
            """,
            token,
            review,
            account,
            role,
            owner,
            at
        );

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
}

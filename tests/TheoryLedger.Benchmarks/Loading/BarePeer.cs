using Npgsql;
using NpgsqlTypes;
using TheoryLedger.Benchmarks.Measuring;

namespace TheoryLedger.Benchmarks.Loading;

/// <summary>The same bytes, copied into tables that have nothing but a key.</summary>
internal sealed class BarePeer(Place place)
{
    public async Task CopyAsync(IReadOnlyList<PreparedFact> facts, CancellationToken token)
    {
        await place.RunAsync(
            """
            create schema if not exists bench; drop table if exists bench.fact, bench.word;
            create table bench.fact (position bigint primary key, id uuid, stream uuid, version bigint, at timestamptz,
                type text, data jsonb, headers jsonb);
            create table bench.word (commitment bytea primary key, event_id uuid, pointer text, subjects uuid[], sealed bytea)
            """,
            token
        );
        await using var connection = await place.Owner.OpenConnectionAsync(token);
        await CopyFactsAsync(connection, facts, token);
        await CopyWordsAsync(connection, facts, token);
    }

    private static async Task CopyFactsAsync(
        NpgsqlConnection connection,
        IReadOnlyList<PreparedFact> facts,
        CancellationToken token
    )
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy bench.fact (position, id, stream, version, at, type, data, headers) from stdin (format binary)",
            token
        );
        foreach (var fact in facts)
        {
            await copy.StartRowAsync(token);
            await copy.WriteAsync(fact.Envelope.Position, token);
            await copy.WriteAsync(fact.Envelope.EventId, token);
            await copy.WriteAsync(fact.Envelope.Stream, token);
            await copy.WriteAsync(fact.Envelope.Version, token);
            await copy.WriteAsync(fact.Envelope.RecordedAt, token);
            await copy.WriteAsync(fact.Name, token);
            await copy.WriteAsync(fact.Data, NpgsqlDbType.Jsonb, token);
            await copy.WriteAsync(fact.Headers, NpgsqlDbType.Jsonb, token);
        }

        await copy.CompleteAsync(token);
    }

    private static async Task CopyWordsAsync(
        NpgsqlConnection connection,
        IReadOnlyList<PreparedFact> facts,
        CancellationToken token
    )
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy bench.word (commitment, event_id, pointer, subjects, sealed) from stdin (format binary)",
            token
        );
        foreach (var words in facts.SelectMany(f => f.Words))
        {
            await copy.StartRowAsync(token);
            await copy.WriteAsync(words.Commitment, token);
            await copy.WriteAsync(words.EventId, token);
            await copy.WriteAsync(words.Pointer, token);
            await copy.WriteAsync(words.Subjects, token);
            await copy.WriteAsync(words.Box, token);
        }

        await copy.CompleteAsync(token);
    }
}

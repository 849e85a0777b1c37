using JasperFx;
using JasperFx.Events;
using Marten;
using Npgsql;
using TheoryLedger.Benchmarks.Measuring;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Benchmarks.Appending;

/// <summary>What recording is measured beside: a single row, and the event store by itself as it is out of the box.</summary>
internal sealed class Peers(Place place, IDocumentStore store) : IAsyncDisposable
{
    private const int Streams = 16;

    // About as long as what an affirmation stores.
    private const string Payload = """
        {"version": 1, "why": {"rationale": {"$c": "18b619d99bca09b4eecc021344e8f99fd52a319086b3a12e77ce141e2f5f74c1"},
        "operation": "juxtapose", "triggeredBy": [], "alternatives": {"considered": "none"}}}
        """;

    private readonly List<Guid> _streams = [];

    public static async Task<Peers> OpenAsync(Place place, CancellationToken token)
    {
        await place.RunAsync(
            "create schema if not exists bench; create table if not exists bench.entry (id uuid primary key, at timestamptz not null, data jsonb not null)",
            token
        );
        var store = DocumentStore.For(options =>
        {
            options.Connection(place.Owner);
            options.DatabaseSchemaName = "bench_marten";
            options.AutoCreateSchemaObjects = AutoCreate.CreateOrUpdate;
            options.UseSystemTextJsonForSerialization();
            options.Events.StreamIdentity = StreamIdentity.AsGuid;
        });
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        return new Peers(place, store);
    }

    public ValueTask DisposeAsync()
    {
        store.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Inserts and commits one row at a time on a connection of its own.</summary>
    public async Task InsertAsync(int times, CancellationToken token)
    {
        await using var connection = await place.Owner.OpenConnectionAsync(token);
        for (var i = 0; i < times; i++)
        {
            await using var insert = connection.Command(
                "insert into bench.entry (id, at, data) values ($1, clock_timestamp(), $2::jsonb)",
                Guid.CreateVersion7(),
                Payload
            );
            await insert.ExecuteNonQueryAsync(token);
        }
    }

    /// <summary>Fetches a stream for writing and appends one event, in a session of its own each time.</summary>
    public async Task AppendAsync(int writer, int times, CancellationToken token)
    {
        await EnsureStreamsAsync(writer, token);
        for (var i = 0; i < times; i++)
        {
            await using var session = store.LightweightSession();
            var stream = await session.Events.FetchForWriting<Tally>(
                _streams[(writer * Streams) + (i % Streams)],
                token
            );
            stream.AppendOne(new Tallied(Payload));
            await session.SaveChangesAsync(token);
        }
    }

    /// <summary>Made beforehand, so that writers need not wait for each other.</summary>
    public async Task EnsureStreamsAsync(int writer, CancellationToken token)
    {
        while (_streams.Count < (writer + 1) * Streams)
        {
            await using var session = store.LightweightSession();
            _streams.Add(session.Events.StartStream<Tally>(new Tallied(Payload)).Id);
            await session.SaveChangesAsync(token);
        }
    }
}

/// <summary>Something happened once more.</summary>
public sealed record Tallied(string Payload);

/// <summary>How often it happened.</summary>
public sealed class Tally
{
    public Guid Id { get; set; }

    public int Count { get; set; }

    public void Apply(Tallied _) => Count++;
}

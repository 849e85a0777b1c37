using System.Collections.Concurrent;
using Npgsql;
using TheoryLedger.Benchmarks.Loading;
using TheoryLedger.Generator;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Integrity.Verification;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Integrity.Sealing;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Tests.Integrity;

/// <summary>A database with one review that nobody seals but the test, and a folder beside it.</summary>
public sealed class ScratchLog : IAsyncDisposable
{
    private static readonly Recorded[] Facts = [.. GeneratedReview.Of(new ReviewPlan(700, Seed: 77))];
    private static readonly ConcurrentDictionary<(ServerFixture, int, bool), Lazy<Task<ScratchLog>>> Patterns = new();
    private static int s_count;

    private readonly ServerFixture _server;
    private readonly DirectoryInfo _folder;
    private readonly string _name;
    private long _recorded;

    private ScratchLog(
        ServerFixture server,
        NpgsqlDataSource database,
        string name,
        DirectoryInfo folder,
        long recorded
    )
    {
        (_server, Database, _name, _folder, _recorded) = (server, database, name, folder, recorded);
        Folder = new LogFolder(Path.Combine(folder.FullName, "log"));
        Reader = new LogReader(database);
    }

    public static Guid Review => Facts[0].Envelope.Stream;

    public NpgsqlDataSource Database { get; }

    public LogFolder Folder { get; }

    public LogReader Reader { get; }

    public LogCeremonies Ceremonies => new(Database, Folder, new StoredClock(TimeProvider.System));

    /// <summary>The data folder that the log's folder lies in.</summary>
    public string Data => _folder.FullName;

    /// <summary>How to reach the database; holds a password.</summary>
    public string Connection =>
        new NpgsqlConnectionStringBuilder(_server.OwnerConnection) { Database = _name }.ConnectionString;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>So many events are recorded, and none is sealed.</summary>
    public static Task<ScratchLog> With(ServerFixture server, int events) => Copied(server, events, isSealed: false);

    /// <summary>So many events are recorded and sealed.</summary>
    public static Task<ScratchLog> Sealed(ServerFixture server, int events) => Copied(server, events, isSealed: true);

    /// <summary>The next events are recorded.</summary>
    /// <param name="events">How many.</param>
    /// <param name="change">What is different about each from what is recorded elsewhere.</param>
    public async Task Record(int events, Func<Recorded, Recorded>? change = null)
    {
        var owner = Guid.ParseExact(Facts[0].Envelope.Recorder["agent/".Length..], "N");
        var next = Facts.Skip((int)_recorded).Take(events).Select(change ?? (fact => fact)).ToArray();
        var rows = new ReviewLoader(Database, _server.Keys).Prepare(Review, next);
        await using var connection = await Database.OpenConnectionAsync(Token);
        await using var transaction = await connection.BeginTransactionAsync(Token);
        await new ReviewRows(connection, Review, owner).WriteAsync(rows, Token);
        await transaction.CommitAsync(Token);
        _recorded += events;
    }

    /// <summary>A node that seals; perhaps one with a folder of its own, or one that is cut off after a step.</summary>
    public ReviewSealer Sealer(SealStep? cutOffAfter = null, LogFolder? folder = null) =>
        new(
            Database,
            folder ?? Folder,
            new SealBarrier(Database, TimeProvider.System),
            new StoredClock(TimeProvider.System)
        )
        {
            Reached = step => CutOff(step, cutOffAfter),
        };

    public Task<SealedUpTo?> Seal(int checkpoints = int.MaxValue) => Sealer().RunAsync(Review, Token, checkpoints);

    /// <summary>The owner's ceremonies, perhaps with another folder, or cut off after a step.</summary>
    public LogCeremonies CeremoniesWith(LogFolder folder, SealStep? cutOffAfter = null) =>
        new(Database, folder, new StoredClock(TimeProvider.System)) { Reached = step => CutOff(step, cutOffAfter) };

    /// <summary>A node that begins to seal and is cut off after a step.</summary>
    public Task CutOffAfter(SealStep step) =>
        Assert.ThrowsAsync<CutOffException>(() => Sealer(step).RunAsync(Review, Token, checkpoints: 1));

    /// <summary>Why it is not sealed any more.</summary>
    public async Task<Standstill> StandsStill(LogFolder? folder = null) =>
        (await Assert.ThrowsAsync<StandstillException>(() => Sealer(folder: folder).RunAsync(Review, Token))).Cause;

    public async Task<PublishedLog> Published() =>
        await Reader.FindAsync(Review, epoch: null, Token) ?? throw new InvalidDataException("Nothing is published.");

    /// <summary>The bytes of an entry of the newest log.</summary>
    public async Task<byte[]> Entry(long index)
    {
        await using var query = Database.Command(
            "select entry from ledger.log_leaf where index = $1 order by epoch desc limit 1",
            index
        );
        return (byte[])(await query.ExecuteScalarAsync(Token))!;
    }

    /// <summary>The checkpoint that is kept outside the database.</summary>
    public SignedCheckpoint Outside() =>
        SignedCheckpoint.TryParse(Folder.Of(Review).ReadCheckpoint(), out var signed, out var why)
            ? signed
            : throw new FormatException(why);

    /// <summary>Goes through the whole log and all its checkpoints, and finds nothing wrong.</summary>
    public async Task<PublishedLog> Verify()
    {
        var log = await Published();
        var history = await Reader.HistoryAsync(Review, log.Epoch, Token);
        using var files = Reader.FilesOf(Review, log.Epoch);
        var evidence = new LogEvidence(files, [.. history.Select(h => (ReadOnlyMemory<byte>)h.ToNote())]);
        var keys = (await Reader.KeysAsync(Review, Token)).Where(k => k.Origin == log.Origin).Select(Parse);
        var chain = new LeafChain();
        Assert.Empty(LogVerifier.Verify(evidence, new LogKeys(log.Origin, [.. keys], []), chain));
        Assert.Empty(chain.Findings);
        Assert.Equal(log.Position, chain.Position);
        return log;
    }

    /// <summary>The database as it is now, under another name: a backup that somebody brings back later.</summary>
    public async Task<ScratchLog> BackUp()
    {
        // A database is copied while nobody is connected to it.
        Database.Clear();
        var name = $"{_name}_backup_{Interlocked.Increment(ref s_count)}";
        await RunAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{_name}'");
        await RunAsync($"create database {name} template {_name}");

        var connection = new NpgsqlConnectionStringBuilder(_server.OwnerConnection)
        {
            Database = name,
            Timezone = "UTC",
        };
        return new ScratchLog(_server, NpgsqlDataSource.Create(connection), name, CopyOf(_folder), _recorded);
    }

    /// <summary>Does what only the owner of the database can, having taken its guards away.</summary>
    public async Task Tamper(string sql)
    {
        await using var connection = await Database.OpenConnectionAsync(Token);
        await using var command = connection.Command(
            $"""
            do $$
            declare
                guarded regclass;
            begin
                for guarded in select distinct tgrelid::regclass from pg_trigger where not tgisinternal loop
                    execute format('alter table %s disable trigger user', guarded);
                end loop;
            end $$;
            alter table ledger_events.mt_events drop constraint if exists fkey_mt_events_stream_id_tenant_id;
            {sql}
            """
        );
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync(Token));
    }

    // Laying out a database takes long; each is laid out once and then copied.
    private static async Task<ScratchLog> Copied(ServerFixture server, int events, bool isSealed)
    {
        var pattern = Patterns.GetOrAdd(
            (server, events, isSealed),
            _ => new(() => MadeAsync(server, events, isSealed))
        );
        return await (await pattern.Value).BackUp();
    }

    private static async Task<ScratchLog> MadeAsync(ServerFixture server, int events, bool isSealed)
    {
        var name = $"scratch_log_{Interlocked.Increment(ref s_count)}";
        var log = new ScratchLog(server, await server.Laid(name), name, server.Scratch.CreateSubdirectory(name), 0);
        if (events > 0)
        {
            await log.Record(events);
        }

        if (isSealed)
        {
            await log.Seal();
        }

        return log;
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task RunAsync(string sql)
    {
        await using var command = _server.Owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Token);
    }

    private static void CutOff(SealStep step, SealStep? after)
    {
        if (step == after)
        {
            throw new CutOffException();
        }
    }

    private static VerifierKey Parse(PublishedKey key) =>
        VerifierKey.TryParse(key.Verifier, out var verifier, out var why) ? verifier : throw new FormatException(why);

    private static DirectoryInfo CopyOf(DirectoryInfo folder)
    {
        var copy = Directory.CreateTempSubdirectory("theoryledger-log-");
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(copy.FullName, Path.GetRelativePath(folder.FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            file.CopyTo(path);
        }

        return copy;
    }
}

/// <summary>The power went off.</summary>
public sealed class CutOffException : Exception;

using Npgsql;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Server.Integrity.Exporting;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Integrity.Sealing;
using TheoryLedger.Server.Integrity.Serving;
using TheoryLedger.Server.Integrity.Verifying;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Drilling;

/// <summary>A review in a scratch database, to which anything may be done.</summary>
/// <param name="database">The database, as its owner.</param>
/// <param name="review">The review.</param>
/// <param name="folder">What lies outside the database.</param>
/// <param name="keys">The keys to its words, which are only read.</param>
internal sealed class DrillReview(NpgsqlDataSource database, Guid review, LogFolder folder, KeyRing keys)
    : IAsyncDisposable
{
    private const string WithoutGuards = """
        do $$
        declare
            guarded regclass;
        begin
            for guarded in select distinct tgrelid::regclass from pg_trigger where not tgisinternal loop
                execute format('alter table %s disable trigger user', guarded);
            end loop;
        end $$;
        alter table ledger_events.mt_events drop constraint if exists fkey_mt_events_stream_id_tenant_id;
        """;

    public NpgsqlDataSource Database => database;

    public Guid Review => review;

    public LogFolder Folder { get; set; } = folder;

    private static StoredClock Clock => new(TimeProvider.System);

    /// <summary>Does what only the owner of the database can, having taken its guards away.</summary>
    public async Task TamperAsync(string sql, CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        await using var command = connection.Command($"{WithoutGuards} {sql}");
        if (await command.ExecuteNonQueryAsync(token) < 1)
        {
            throw new InvalidOperationException($"Nothing was there to tamper with: {sql}");
        }
    }

    public async Task<T> AskAsync<T>(string sql, CancellationToken token, params object[] values)
    {
        await using var query = database.Command(sql, values);
        return (T)(await query.ExecuteScalarAsync(token))!;
    }

    /// <summary>Seals what is recorded, in at most so many checkpoints.</summary>
    public Task SealAsync(CancellationToken token, int checkpoints = int.MaxValue) =>
        new ReviewSealer(database, Folder, new SealBarrier(database, TimeProvider.System), Clock).RunAsync(
            review,
            token,
            checkpoints
        );

    public async Task<PublishedLog> PublishedAsync(CancellationToken token) =>
        await new LogReader(database).FindAsync(review, epoch: null, token)
        ?? throw new InvalidOperationException("Nothing of this review is sealed.");

    public Task<LiveVerification?> VerifyAsync(CancellationToken token) =>
        new LiveVerifier(database, new LogReader(database), Folder, Clock, keys).RunAsync(review, (_, _) => { }, token);

    /// <summary>What an auditor gets of it.</summary>
    public async Task<Stream> ExportAsync(CancellationToken token)
    {
        var logs = new LogReader(database);
        var log = await PublishedAsync(token);
        var policy = await new KeyPolicies(logs, Folder).WriteAsync(review, token);
        var moment = (await new ReadBarrier(database, TimeProvider.System).NowAsync(review, token))!;
        var export = new BundleExport(database, logs, Folder, new WordVault(keys), new PresentConsent(database));
        var file = new FileStream(
            Path.Combine(Folder.Root, "bundle.zip"),
            new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose,
            }
        );
        await export.WriteAsync(file, log, policy, moment, token);
        file.Position = 0;
        return file;
    }

    /// <summary>The last checkpoint that was signed here.</summary>
    public SignedCheckpoint Signed() =>
        SignedCheckpoint.TryParse(Folder.Of(review).ReadCheckpoint(), out var signed, out var why)
            ? signed
            : throw new InvalidOperationException(why);

    public ValueTask DisposeAsync() => database.DisposeAsync();
}

using JasperFx;
using Marten;
using Npgsql;

namespace TheoryLedger.Server.Storage;

/// <summary>Lays out the database, as its owner. The running server never does: it has no right to.</summary>
public static class DatabaseSetup
{
    // Any number will do that no other advisory lock of this database has.
    private const long Turn = 7_462_013_846;

    // Shorter than the second after which PostgreSQL looks for deadlocks.
    private const string Patience = "500ms";
    private const int Tries = 120;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Brings the schema up to date, one at a time; running it again changes nothing and waits for nobody.</summary>
    public static async Task ApplyAsync(NpgsqlDataSource owner, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(owner);
        await using var connection = await owner.OpenConnectionAsync(token);
        await RunAsync(connection, $"select pg_advisory_lock({Turn})", token);
        try
        {
            await LayStoreAsync(owner);
            await RunAsync(connection, $"set lock_timeout = '{Patience}'", token);
            foreach (var script in Scripts())
            {
                await LayAsync(connection, script, token);
            }
        }
        finally
        {
            // A broken connection has lost its turn already.
            if (connection.State == System.Data.ConnectionState.Open)
            {
                await RunAsync(connection, $"select pg_advisory_unlock({Turn})", CancellationToken.None);
            }
        }
    }

    private static async Task LayStoreAsync(NpgsqlDataSource owner)
    {
        await using var store = DocumentStore.For(options =>
        {
            LedgerStore.Configure(options, owner);
            options.AutoCreateSchemaObjects = AutoCreate.CreateOrUpdate;
        });
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
    }

    // A script that has something to change needs several tables, in an order that others need not keep. Rather than let them
    // and itself wait for each other, it gives back what it has and begins again, before PostgreSQL looks for a deadlock.
    private static async Task LayAsync(NpgsqlConnection connection, string script, CancellationToken token)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                await RunAsync(connection, script, token);
                return;
            }
            catch (PostgresException busy)
                when (left > 0
                    && busy.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected
                )
            {
                await Task.Delay(Pause, token);
            }
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken token)
    {
        await using var command = connection.Command(sql);
        // Somebody else may be laying it out, and an index of a large table takes as long as it takes.
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(token);
    }

    /// <summary>A login for the running server, with no more than the runtime role's rights.</summary>
    public static async Task CreateLoginAsync(
        NpgsqlDataSource owner,
        string name,
        string password,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(owner);
        await using var connection = await owner.OpenConnectionAsync(token);
        await using var settings = connection.Command(
            "select set_config('tl.login', $1, false), set_config('tl.password', $2, false)",
            name,
            password
        );
        await settings.ExecuteNonQueryAsync(token);
        await using var create = connection.Command(
            """
            do $do$
            begin
                if not exists (select from pg_roles where rolname = current_setting('tl.login')) then
                    execute format('create role %I login in role theoryledger_app', current_setting('tl.login'));
                end if;
                execute format('alter role %I password %L', current_setting('tl.login'), current_setting('tl.password'));
            end $do$
            """
        );
        await create.ExecuteNonQueryAsync(token);
    }

    private static IEnumerable<string> Scripts() =>
        typeof(DatabaseSetup)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(typeof(DatabaseSetup).Assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            });
}

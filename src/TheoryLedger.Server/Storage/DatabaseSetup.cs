using JasperFx;
using Marten;
using Npgsql;

namespace TheoryLedger.Server.Storage;

/// <summary>Lays out the database, as its owner. The running server never does: it has no right to.</summary>
public static class DatabaseSetup
{
    /// <summary>Brings the schema up to date; running it again changes nothing.</summary>
    public static async Task ApplyAsync(NpgsqlDataSource owner, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(owner);
        await using var store = DocumentStore.For(options =>
        {
            LedgerStore.Configure(options, owner);
            options.AutoCreateSchemaObjects = AutoCreate.CreateOrUpdate;
        });
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();

        foreach (var script in Scripts())
        {
            await using var command = owner.CreateCommand(script);
            await command.ExecuteNonQueryAsync(token);
        }
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

using Npgsql;

namespace TheoryLedger.Server.Postgres;

/// <summary>How to reach a cluster of ours, and the one database in it.</summary>
internal sealed record OwnDatabase(ClusterFolder Folder, int Port)
{
    public const string Owner = "theoryledger";
    private const string Name = "theoryledger";

    public string ConnectionString => Settings(Name).ConnectionString;

    // Succeeds only with our password, against a server that works in our folder: anybody may listen on a port.
    public async Task<bool> IsReadyAsync(CancellationToken token)
    {
        await using var connection = await OpenMaintenanceAsync(token);
        await using var where = new NpgsqlCommand("show data_directory", connection);
        return await where.ExecuteScalarAsync(token) is string data
            && Path.GetFullPath(data) == Folder.Data
            && await ExistsAsync(connection, token);
    }

    public async Task CreateIfMissingAsync(CancellationToken token)
    {
        await using var connection = await OpenMaintenanceAsync(token);
        if (!await ExistsAsync(connection, token))
        {
            await using var create = new NpgsqlCommand($"create database {Name} owner {Owner}", connection);
            await create.ExecuteNonQueryAsync(token);
        }
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, CancellationToken token)
    {
        await using var look = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection);
        look.Parameters.AddWithValue(Name);
        return await look.ExecuteScalarAsync(token) is not null;
    }

    private async Task<NpgsqlConnection> OpenMaintenanceAsync(CancellationToken token)
    {
        var settings = Settings("postgres");
        settings.Pooling = false;
        settings.Timeout = 5;
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(token);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private NpgsqlConnectionStringBuilder Settings(string database) =>
        new()
        {
            Host = "127.0.0.1",
            Port = Port,
            Database = database,
            Username = Owner,
            Password = File.ReadAllText(Folder.Password).Trim(),
        };
}

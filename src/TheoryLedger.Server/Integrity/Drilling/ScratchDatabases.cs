using Npgsql;
using TheoryLedger.Server.Hosting;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Drilling;

/// <summary>Databases beside the real one that are made for a drill, and gone after it.</summary>
/// <param name="connection">As an owner who may make databases; holds a password.</param>
internal sealed class ScratchDatabases(string connection) : IAsyncDisposable
{
    // Another session of a pattern ends a moment after it was told to.
    private const int Tries = 50;

    private readonly string _prefix = $"theoryledger_drill_{Guid.CreateVersion7():N}"[..31];
    private readonly NpgsqlDataSource _owner = LedgerDatabase.Connect(connection);
    private readonly List<string> _made = [];

    /// <summary>An empty database, laid out.</summary>
    public async Task<string> LayAsync(CancellationToken token)
    {
        var name = await MakeAsync("template template0", token);
        await using var database = Open(name);
        await DatabaseSetup.ApplyAsync(database, token);
        return name;
    }

    /// <summary>A copy of one of these, to which nobody is connected.</summary>
    public Task<string> CopyAsync(string pattern, CancellationToken token) => MakeAsync($"template {pattern}", token);

    public NpgsqlDataSource Open(string name) =>
        LedgerDatabase.Connect(
            new NpgsqlConnectionStringBuilder(connection)
            {
                Database = name,
                Pooling = true,
                MaxPoolSize = 10,
            }.ConnectionString
        );

    public async Task DropAsync(string name)
    {
        await RunAsync($"drop database if exists {name} with (force)", CancellationToken.None);
        _made.Remove(name);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var name in _made.ToList())
        {
            await DropAsync(name);
        }

        await _owner.DisposeAsync();
    }

    private async Task<string> MakeAsync(string how, CancellationToken token)
    {
        var name = $"{_prefix}_{_made.Count}_{Environment.TickCount64 % 1_000_000}";
        _made.Add(name);
        for (var left = Tries; ; left--)
        {
            try
            {
                await RunAsync($"create database {name} {how}", token);
                return name;
            }
            catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.ObjectInUse && left > 0)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), token);
            }
        }
    }

    private async Task RunAsync(string sql, CancellationToken token)
    {
        await using var command = _owner.Command(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(token);
    }
}

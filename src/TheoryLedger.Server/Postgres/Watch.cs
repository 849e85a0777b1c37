using System.ComponentModel;

namespace TheoryLedger.Server.Postgres;

/// <summary>Starts a server again, at the same port, whenever it ends without having been asked to.</summary>
internal sealed class Watch : IAsyncDisposable
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _stopping = new();
    private readonly ClusterStart _start;
    private readonly OwnDatabase _database;
    private readonly OwnPostgresOptions _options;
    private readonly Task _watching;

    private ServerProcess? _server;

    public Watch(ServerProcess server, ClusterStart start, OwnDatabase database, OwnPostgresOptions options)
    {
        (_server, _start, _database, _options) = (server, start, database, options);
        _watching = WatchAsync(server, _stopping.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await EndAsync();
        _stopping.Dispose();
    }

    // What ends again and again is started ever more seldom; whoever stayed a while is trusted anew.
    private async Task WatchAsync(ServerProcess server, CancellationToken token)
    {
        var pause = Shortest;
        while (true)
        {
            var since = _options.Clock.GetTimestamp();
            await server.EndedAsync(token);
            _options.Say?.Invoke("PostgreSQL has ended without being asked to; starting it again");
            pause = _options.Clock.GetElapsedTime(since) > Settled ? Shortest : pause;
            (server, pause) = await RestartAsync(pause, token);
            _options.Say?.Invoke("PostgreSQL answers again");
        }
    }

    private async Task<(ServerProcess Server, TimeSpan Pause)> RestartAsync(TimeSpan pause, CancellationToken token)
    {
        var told = "";
        while (true)
        {
            await Task.Delay(pause, _options.Clock, token);
            pause = pause * 2 < Longest ? pause * 2 : Longest;
            try
            {
                await EndAsync();
                _server = await _start.AgainAsync(_database, token);
                return (_server, pause);
            }
            catch (Exception error) when (error is PostgresUnavailableException or IOException or Win32Exception)
            {
                told = Tell(error.Message.Split('\n')[0], told);
            }
        }
    }

    // The same reason is given once, however often it stands in the way.
    private string Tell(string reason, string told)
    {
        if (reason != told)
        {
            _options.Say?.Invoke($"{reason} It is tried again until it does.");
        }

        return reason;
    }

    private async Task EndAsync()
    {
        if (_server is { } server)
        {
            _server = null;
            await server.DisposeAsync();
        }
    }
}

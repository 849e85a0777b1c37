using System.Diagnostics;

namespace TheoryLedger.Server.Postgres;

/// <summary>A server that this process started, and therefore ends.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _complaints;
    private readonly ServerStop _stop;

    private ServerProcess(Process process, ServerStop stop)
    {
        _process = process;
        _stop = stop;
        // On Windows the server inherits these streams and never closes them.
        _complaints = OperatingSystem.IsWindows() ? Task.FromResult("") : process.StandardError.ReadToEndAsync();
    }

    public bool HasFailed => _process.HasExited && (!OperatingSystem.IsWindows() || _process.ExitCode != 0);

    public Task<string> Complaints => _complaints;

    public static async Task<ServerProcess> StartAsync(Command command, ServerStop stop)
    {
        var tied = OperatingSystem.IsWindows() ? command : Lifeline.Tie(command, stop.Folder.Data, stop.Account);
        return new(await SpawningThread.StartAsync(tied.ToStartInfo()), stop);
    }

    /// <summary>Waits until the server is no more, whoever ended it.</summary>
    public async Task EndedAsync(CancellationToken token)
    {
        await _process.WaitForExitAsync(token);
        while (_stop.IsRunning) // on Windows it lives on without the program that started it
        {
            await Task.Delay(TimeSpan.FromSeconds(1), token);
        }
    }

    // A server stopped in its first moments has not yet left the file that tells where to send the signal.
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(Command.Short);
        do
        {
            await _stop.FastAsync();
            CloseLifeline();
        } while (!await HasEndedSoonAsync() && !patience.IsCancellationRequested);

        _process.Dispose();
    }

    private async Task<bool> HasEndedSoonAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _process.WaitForExitAsync(soon.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return _process.HasExited;
    }

    private void CloseLifeline() => _process.StandardInput.Close();
}

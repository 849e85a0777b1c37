namespace TheoryLedger.Server.Postgres;

/// <summary>A lock that the operating system lets go of when its holder dies, however it dies.</summary>
internal sealed class FileLock : IDisposable
{
    private readonly FileStream _held;

    private FileLock(FileStream held) => _held = held;

    public static FileLock? TryTake(string path)
    {
        try
        {
            return new(new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    public static async Task<FileLock> TakeAsync(string path, TimeSpan within, CancellationToken token)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(token);
        timeout.CancelAfter(within);
        try
        {
            return await WaitAsync(path, timeout.Token);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            throw new PostgresUnavailableException($"Another process has been busy with {path} for {within}.");
        }
    }

    public void Dispose() => _held.Dispose();

    private static async Task<FileLock> WaitAsync(string path, CancellationToken token)
    {
        while (true)
        {
            if (TryTake(path) is { } taken)
            {
                return taken;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), token);
        }
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;

namespace TheoryLedger.Server.Postgres;

/// <summary>Starts the processes that must not outlive us.</summary>
/// <remarks>
/// Linux sends the parent-death signal when the thread that forked ends, not the process. Pool threads retire when they
/// please and would take the database with them; this thread ends only with the process.
/// </remarks>
internal static class SpawningThread
{
    private static readonly Lazy<BlockingCollection<Action>> Work = new(Open);

    public static Task<Process> StartAsync(ProcessStartInfo start)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Work.Value.Add(() => Start(start, started));
        return started.Task;
    }

    private static void Start(ProcessStartInfo start, TaskCompletionSource<Process> started)
    {
        try
        {
            started.SetResult(Process.Start(start)!);
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or IOException)
        {
            started.SetException(error);
        }
    }

    private static BlockingCollection<Action> Open()
    {
        var work = new BlockingCollection<Action>();
        new Thread(() => RunForever(work)) { IsBackground = true, Name = "postgres parent" }.Start();
        return work;
    }

    private static void RunForever(BlockingCollection<Action> work)
    {
        foreach (var job in work.GetConsumingEnumerable())
        {
            job();
        }
    }
}

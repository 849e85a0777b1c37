namespace TheoryLedger.Server.Recording;

/// <summary>Whoever comes while others are served is served with all who came meanwhile.</summary>
/// <remarks>So one who comes alone waits for nobody, and a crowd waits for two servings, however large it is.</remarks>
internal sealed class Together<T>(Func<IReadOnlyList<T>, Task> serve)
{
    private const int Most = 500;

    private readonly Lock _turn = new();
    private readonly Queue<(T Item, TaskCompletionSource Done)> _waiting = new();
    private bool _isServing;

    /// <summary>Ends when it was served, or as that failed.</summary>
    public Task ServeAsync(T item)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_turn)
        {
            _waiting.Enqueue((item, done));
            if (!_isServing)
            {
                _isServing = true;
                _ = Task.Run(ServeAllAsync);
            }
        }

        return done.Task;
    }

    private async Task ServeAllAsync()
    {
        while (Next() is { Count: > 0 } some)
        {
            try
            {
                await serve([.. some.Select(s => s.Item)]);
                some.ForEach(s => s.Done.SetResult());
            }
            catch (Exception fault)
            {
                some.ForEach(s => s.Done.SetException(fault));
            }
        }
    }

    private List<(T Item, TaskCompletionSource Done)> Next()
    {
        lock (_turn)
        {
            var some = new List<(T, TaskCompletionSource)>();
            while (some.Count < Most && _waiting.TryDequeue(out var next))
            {
                some.Add(next);
            }

            _isServing = some.Count > 0;
            return some;
        }
    }
}

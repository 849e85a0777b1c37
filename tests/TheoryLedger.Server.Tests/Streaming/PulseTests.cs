using TheoryLedger.Server.Streaming;

namespace TheoryLedger.Server.Tests.Streaming;

public sealed class PulseTests
{
    private static readonly Guid Review = Guid.CreateVersion7();

    [Fact]
    public async Task One_signal_wakes_all_who_listen_to_a_review()
    {
        var pulse = new Pulse();
        using var one = pulse.Listen(Review);
        using var two = pulse.Listen(Review);
        using var other = pulse.Listen(Guid.CreateVersion7());
        Task[] waiting = [one.Now.Moved, two.Now.Moved];
        var elsewhere = other.Now.Moved;

        pulse.Tell(Review, head: 7);

        await Task.WhenAll(waiting);
        Assert.False(elsewhere.IsCompleted);
        Assert.Equal((7, 0), (one.Now.Head, one.Now.Reached));
    }

    [Fact]
    public void What_is_known_already_wakes_nobody_and_nothing_runs_backwards()
    {
        var pulse = new Pulse();
        using var heard = pulse.Listen(Review);
        pulse.Tell(Review, head: 7, reached: 5);
        var waiting = heard.Now.Moved;

        pulse.Tell(Review, head: 6);
        pulse.Tell(Review, reached: 5);
        heard.Learn(7, 4);

        Assert.False(waiting.IsCompleted);
        Assert.Equal((7, 5), (heard.Now.Head, heard.Now.Reached));
    }

    [Fact]
    public void Where_nobody_listens_nothing_is_kept()
    {
        var pulse = new Pulse();
        pulse.Tell(Review, head: 7);
        Assert.Empty(pulse.Reviews);

        var (one, two) = (pulse.Listen(Review), pulse.Listen(Review));
        one.Dispose();
        one.Dispose();
        Assert.Equal([Review], pulse.Reviews);
        two.Dispose();
        Assert.Empty(pulse.Reviews);

        using var again = pulse.Listen(Review);
        Assert.Equal(0, again.Now.Head);
    }

    [Fact]
    public async Task Coming_and_going_at_once_leaves_nobody_deaf()
    {
        var pulse = new Pulse();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 2_000),
            TestContext.Current.CancellationToken,
            async (n, token) =>
            {
                using var heard = pulse.Listen(Review);
                var moved = heard.Now.Moved;
                heard.Learn(heard.Now.Head + 1, 0);
                await moved.WaitAsync(TimeSpan.FromSeconds(20), token);
            }
        );
        Assert.Empty(pulse.Reviews);
    }
}

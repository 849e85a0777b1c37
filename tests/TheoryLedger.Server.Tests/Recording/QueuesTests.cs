using TheoryLedger.Server.Recording;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Tests.Recording;

/// <summary>Waiting one's turn without taking anything from others.</summary>
public sealed class QueuesTests(ServerFixture server) : IDisposable
{
    private readonly Queues _queues = new(new WriterLimits(Connections: 1, Patience: TimeSpan.FromMinutes(1)));
    private readonly Guid _review = Guid.CreateVersion7();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Turns_come_one_after_the_other_in_a_review_and_side_by_side_in_two()
    {
        var first = await _queues.TurnAsync(_review, Token);
        var second = _queues.TurnAsync(_review, Token);

        using var elsewhere = await _queues.TurnAsync(Guid.CreateVersion7(), Token);
        Assert.False(second.IsCompleted);

        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public async Task Writers_have_so_many_connections_and_no_more()
    {
        var first = await _queues.ConnectionAsync(Token);
        var second = _queues.ConnectionAsync(Token);
        Assert.False(second.IsCompleted);

        first.Dispose();
        first.Dispose();

        using var place = await second;
        Assert.False(_queues.ConnectionAsync(Token).IsCompleted);
    }

    [Fact]
    public async Task Who_gives_up_leaves_no_gap_and_an_empty_queue_is_taken_down()
    {
        using var impatient = new CancellationTokenSource();
        var first = await _queues.TurnAsync(_review, Token);
        var second = _queues.TurnAsync(_review, impatient.Token);
        var third = _queues.TurnAsync(_review, Token);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Dispose();
        (await third).Dispose();

        Assert.Equal(0, _queues.Count);
    }

    [Fact]
    public async Task Who_waits_too_long_is_told()
    {
        using var queues = new Queues(new WriterLimits(Connections: 1, Patience: TimeSpan.Zero));
        using var turn = await queues.TurnAsync(_review, Token);
        using var place = await queues.ConnectionAsync(Token);

        await Assert.ThrowsAsync<CrowdedException>(() => queues.TurnAsync(_review, Token));
        await Assert.ThrowsAsync<CrowdedException>(() => queues.ConnectionAsync(Token));
    }

    [Fact]
    public void Readers_keep_most_of_the_pool() =>
        Assert.InRange(
            WriterLimits.Of(server.Runtime).Connections,
            1,
            new Npgsql.NpgsqlConnectionStringBuilder(server.Runtime.ConnectionString).MaxPoolSize / 2
        );

    [Fact]
    public async Task A_transaction_that_records_waits_for_no_lock_for_ever()
    {
        await using var connection = await server.Runtime.OpenConnectionAsync(Token);
        await using (var transaction = await connection.BeginTransactionAsync(Token))
        {
            await ReviewLock.BePatientAsync(connection, Token);
            Assert.Equal(WriterLimits.LockTimeout, await Patience(connection));
        }

        Assert.Equal("0", await Patience(connection));
    }

    public void Dispose() => _queues.Dispose();

    private static async Task<string?> Patience(Npgsql.NpgsqlConnection connection)
    {
        await using var show = connection.Command("show lock_timeout");
        return await show.ExecuteScalarAsync(Token) as string;
    }
}

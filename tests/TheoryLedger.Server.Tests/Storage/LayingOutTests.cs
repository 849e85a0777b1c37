using Npgsql;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Tests.Storage;

/// <summary>A database is laid out while others use it: nobody waits long, and nobody is refused.</summary>
public sealed class LayingOutTests(ServerFixture server)
{
    // What anybody can hold who writes or follows.
    private const string HoldEverything = """
        do $$
        declare
            held text;
        begin
            for held in select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname in ('ledger', 'ledger_events') loop
                execute format('lock table %s in row exclusive mode', held);
            end loop;
        end $$
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Laying_out_again_waits_for_nobody_who_is_at_work()
    {
        await using var database = await server.Laid("laid_out_at_work");
        await using var writer = await database.OpenConnectionAsync(Token);
        await using var transaction = await writer.BeginTransactionAsync(Token);
        await RunAsync(writer, HoldEverything);

        var laying = DatabaseSetup.ApplyAsync(database, Token);
        while (!laying.IsCompleted)
        {
            Assert.Null(await WaitingForAsync(database, writer));
        }

        await laying;
    }

    [Fact]
    public async Task Several_lay_out_one_database_at_once()
    {
        await using var database = await server.Laid("laid_out_by_several");

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => DatabaseSetup.ApplyAsync(database, Token)));
    }

    [Fact]
    public async Task Guards_that_were_taken_away_are_put_back_without_a_deadlock()
    {
        await using var database = await server.Laid("laid_out_again");
        await using var writer = await database.OpenConnectionAsync(Token);
        await RunAsync(writer, "drop trigger append_only_row on ledger_events.mt_events");
        await RunAsync(writer, "alter table ledger.review_head disable trigger append_only_table");
        await using var transaction = await writer.BeginTransactionAsync(Token);
        await RunAsync(writer, "lock table ledger.review_head in row exclusive mode");

        // It begins with the events; the writer, who has the head already, wants them next.
        var laying = DatabaseSetup.ApplyAsync(database, Token);
        await HoldsEventsAsync(database, laying);
        await RunAsync(writer, "lock table ledger_events.mt_events in row exclusive mode");
        await transaction.CommitAsync(Token);
        await laying;

        await using var guards = database.Command(
            """
            select count(*) from pg_trigger where tgname like 'append_only_%' and tgenabled = 'A'
              and tgrelid in ('ledger_events.mt_events'::regclass, 'ledger.review_head'::regclass)
            """
        );
        Assert.Equal(4L, await guards.ExecuteScalarAsync(Token));
    }

    /// <summary>What somebody waits to do until another is done; none if nobody waits.</summary>
    private static async Task<string?> WaitingForAsync(NpgsqlDataSource database, NpgsqlConnection other)
    {
        await using var look = database.Command(
            "select query from pg_stat_activity where $1 = any (pg_blocking_pids(pid)) limit 1",
            other.ProcessID
        );
        return await look.ExecuteScalarAsync(Token) as string;
    }

    private static async Task HoldsEventsAsync(NpgsqlDataSource database, Task laying)
    {
        var held = false;
        while (!held)
        {
            Assert.False(laying.IsCompleted, "It was not in anybody's way.");
            await using var look = database.Command(
                """
                select exists (select from pg_locks where relation = 'ledger_events.mt_events'::regclass
                               and mode = 'ShareRowExclusiveLock' and granted)
                """
            );
            held = (bool)(await look.ExecuteScalarAsync(Token))!;
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = connection.Command(sql);
        await command.ExecuteNonQueryAsync(Token);
    }
}

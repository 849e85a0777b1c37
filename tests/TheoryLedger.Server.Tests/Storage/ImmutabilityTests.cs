using Npgsql;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Tests.Storage;

/// <summary>Two locks: the server's login may not, and the owner cannot by an ordinary statement.</summary>
public sealed class ImmutabilityTests(ServerFixture server)
{
    public static TheoryData<string> Rewritings =>
        [
            "update ledger_events.mt_events set data = '{}' where tenant_id = '{0}'",
            "update ledger_events.mt_events set is_archived = true where tenant_id = '{0}'",
            "delete from ledger_events.mt_events where tenant_id = '{0}'",
            "delete from ledger_events.mt_streams where tenant_id = '{0}'",
            "update ledger_events.mt_streams set is_archived = true where tenant_id = '{0}'",
            "update ledger.entry set position = position + 1 where review = '{0}'",
            "delete from ledger.entry where review = '{0}'",
            "truncate ledger_events.mt_events cascade",
            "truncate ledger.entry",
            "update ledger.protected_words set sealed = '' where review = '{0}'",
            "delete from ledger.protected_words where review = '{0}'",
            "truncate ledger.protected_words",
            "update ledger.membership_change set role = 'auditor' where review = '{0}'",
            "delete from ledger.membership_change where review = '{0}'",
            "truncate ledger.membership_change",
            "delete from ledger.review_head where review = '{0}'",
            "truncate ledger.review_head",
            "update ledger.log_epoch set origin = 'elsewhere' where review = '{0}'",
            "delete from ledger.log_epoch where review = '{0}'",
            "truncate ledger.log_epoch",
            "update ledger.log_key set from_size = 9 where review = '{0}'",
            "delete from ledger.log_key where review = '{0}'",
            "truncate ledger.log_key",
            "update ledger.log_leaf set entry = '' where review = '{0}'",
            "delete from ledger.log_leaf where review = '{0}'",
            "truncate ledger.log_leaf",
            "truncate ledger.log_node",
            "update ledger.log_checkpoint set root = sha256('') where review = '{0}'",
            "delete from ledger.log_checkpoint where review = '{0}'",
            "truncate ledger.log_checkpoint",
            "update ledger.log_signature set line = '' where review = '{0}'",
            "delete from ledger.log_signature where review = '{0}'",
            "truncate ledger.log_signature",
        ];

    public static TheoryData<string> Reversals =>
        [
            "update ledger.review_head set position = position - 1 where review = '{0}'",
            "update ledger.review_head set recorded_at = recorded_at - interval '1 hour' where review = '{0}'",
            "update ledger.review_head set review = gen_random_uuid() where review = '{0}'",
        ];

    [Theory]
    [MemberData(nameof(Reversals))]
    public async Task A_review_never_goes_back(string sql)
    {
        var review = await SomeReview();

        Assert.Equal("TL001", await StateOf(server.Runtime, sql, review));
        Assert.Equal("TL001", await StateOf(server.Owner, sql, review));
    }

    [Theory]
    [MemberData(nameof(Rewritings))]
    public async Task The_servers_login_may_not_rewrite_history(string sql) =>
        Assert.Equal("42501", await StateOf(server.Runtime, sql, await SomeReview()));

    [Theory]
    [MemberData(nameof(Rewritings))]
    public async Task The_owner_of_the_database_cannot_either(string sql) =>
        Assert.Equal("TL001", await StateOf(server.Owner, sql, await SomeReview()));

    [Theory]
    [InlineData("update ledger_events.mt_streams set version = version + 1000 where tenant_id = '{0}'")]
    [InlineData(
        "insert into ledger_events.mt_streams (tenant_id, id, type, version) values ('{0}', gen_random_uuid(), 'memo', 1)"
    )]
    public async Task A_stream_does_not_run_ahead_of_its_facts(string sql)
    {
        var scene = await Scene.Set(server);
        var ahead = sql.Replace("{0}", $"{scene.Review}", StringComparison.Ordinal);

        foreach (var database in (NpgsqlDataSource[])[server.Runtime, server.Owner])
        {
            await using var command = database.CreateCommand(ahead);
            var refused = await Assert.ThrowsAsync<PostgresException>(() =>
                command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)
            );
            Assert.Equal("TL001", refused.SqlState);
        }

        await scene.Do($"phases/{scene.Phase}/closing", new { reason = "Done." }, version: 1);
    }

    [Fact]
    public async Task Pretending_to_be_a_replica_does_not_help()
    {
        var review = await SomeReview();

        var state = await StateOf(
            server.Owner,
            "set session_replication_role = replica; delete from ledger_events.mt_events where tenant_id = '{0}'",
            review
        );

        Assert.Equal("TL001", state);
    }

    [Fact]
    public async Task The_servers_login_may_not_make_tables() =>
        Assert.Equal("42501", await StateOf(server.Runtime, "create table ledger.mine (id int)", Guid.Empty));

    [Fact]
    public async Task Laying_out_the_database_again_changes_nothing()
    {
        var review = await SomeReview();

        await DatabaseSetup.ApplyAsync(server.Owner, TestContext.Current.CancellationToken);

        Assert.Equal("TL001", await StateOf(server.Owner, "delete from ledger.entry where review = '{0}'", review));
    }

    private async Task<Guid> SomeReview()
    {
        var scene = await Scene.Set(server);
        (await scene.Owner.Post($"/v1/reviews/{scene.Review}/log/seal", new { })).Expect(200);
        return scene.Review;
    }

    private static async Task<string?> StateOf(NpgsqlDataSource database, string sql, Guid review)
    {
        var token = TestContext.Current.CancellationToken;
        await using var connection = await database.OpenConnectionAsync(token);
        await using var transaction = await connection.BeginTransactionAsync(token);
        await using var command = connection.Command(sql.Replace("{0}", $"{review}", StringComparison.Ordinal));
        var refused = await Record.ExceptionAsync(() => command.ExecuteNonQueryAsync(token));
        return (refused as PostgresException)?.SqlState;
    }
}

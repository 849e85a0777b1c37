using TheoryLedger.Server.Integrity.Drilling;
using TheoryLedger.Server.Tests.Hosting;

namespace TheoryLedger.Server.Tests.Integrity.Drilling;

/// <summary>Whatever is done to a review is noticed, by everybody who must notice it, and nobody cries wolf.</summary>
public sealed class TamperDrillTests(ServerFixture server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_attack_is_caught_and_what_nobody_touched_is_let_be()
    {
        await using var log = await ScratchLog.With(server, events: 700);
        var before = await Rows(log);

        var lines = await new TamperDrill(log.Connection, server.Keys).RunAsync(
            ScratchLog.Review,
            log.Database,
            line => TestContext.Current.SendDiagnosticMessage($"{line}"),
            Token
        );

        Assert.Equal(8, lines.Count(line => line.IsHonest));
        Assert.True(lines.Count(line => !line.IsHonest) >= 40, $"Only {lines.Count} lines.");
        Assert.Equal([], lines.Where(line => !line.IsRight).Select(line => $"{line.Attack}: {line.By}: {line.Found}"));
        Assert.Equal(before, await Rows(log));
        Assert.Equal(0, await Left());
    }

    [Fact]
    public async Task A_review_that_fits_into_one_checkpoint_is_no_easier_prey()
    {
        await using var log = await ScratchLog.With(server, events: 120);

        var drill = new TamperDrill(log.Connection, server.Keys)
        {
            Does = name => name.Contains("backup", StringComparison.Ordinal),
        };
        var lines = await drill.RunAsync(ScratchLog.Review, log.Database, _ => { }, Token);

        Assert.Equal(12, lines.Count);
        Assert.Equal([], lines.Where(line => !line.IsRight).Select(line => $"{line.Attack}: {line.By}: {line.Found}"));
    }

    [Fact]
    public async Task It_asks_for_the_folder_with_the_keys()
    {
        string[] command = ["admin", "tamper-drill", "--review", $"{ScratchLog.Review}", "--data", "/nowhere"];

        (await Verb.RunAsync(server.OwnerConnection, command)).GaveUp("no keys in /nowhere");
    }

    private static async Task<string> Rows(ScratchLog log)
    {
        await using var query = log.Database.CreateCommand(
            """
            select md5(string_agg(e::text, '' order by seq_id)) || (select md5(string_agg(p::text, '' order by position)) from ledger.entry p)
                || (select count(*) from ledger.log_leaf)
            from ledger_events.mt_events e
            """
        );
        return (string)(await query.ExecuteScalarAsync(Token))!;
    }

    private async Task<long> Left()
    {
        await using var query = server.Owner.CreateCommand(
            "select count(*) from pg_database where datname like 'theoryledger_drill_%'"
        );
        return (long)(await query.ExecuteScalarAsync(Token))!;
    }
}

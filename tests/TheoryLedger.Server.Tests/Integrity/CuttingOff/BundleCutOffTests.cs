using Npgsql;
using TheoryLedger.Cli;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Server.Tests.Integrity.Importing;

namespace TheoryLedger.Server.Tests.Integrity.CuttingOff;

/// <summary>What is cut off while a review goes out or comes in leaves all of it or nothing.</summary>
public sealed class BundleCutOffTests(ServerFixture server)
{
    private static Guid Review => ScratchLog.Review;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_bears_the_name_is_whole()
    {
        await using var log = await Sealed();
        await Bundles.Of(log.Database, server.Keys, log.Folder, Review, BundleKind.Audit);
        var keys = Directory.CreateSymbolicLink(Path.Combine(log.Data, "keys"), server.KeysFolder);
        var file = Path.Combine(log.Data, "review.zip");
        string[] export = ["admin", "export", $"{Review}", file, "--data", log.Data];
        var takes = await CutOff.TimeAsync(log.Connection, export);
        File.Delete(file);
        var whole = 0;
        for (var round = 0; round < Rounds.Count && Rounds.HasTime(round); round++)
        {
            await CutOff.RunAsync(log.Connection, Rounds.Within(takes), export);
            whole += File.Exists(file) ? 1 : 0;
            Assert.True(!File.Exists(file) || Tool.Run(["verify", file], TextWriter.Null, TextWriter.Null) == 0);
            File.Delete(file);
        }

        keys.Delete();
        TestContext.Current.SendDiagnosticMessage($"{whole} exports came to their end.");
    }

    [Fact]
    public async Task A_review_comes_in_as_a_whole_or_not_at_all()
    {
        await using var log = await Sealed();
        var bundle = await Bundles.Of(log.Database, server.Keys, log.Folder, Review, BundleKind.Audit);
        var there = await EmptyServer.Make(server);
        var file = Path.Combine(log.Data, "review.zip");
        await File.WriteAllBytesAsync(file, bundle, Token);
        var takes = await CutOff.TimeAsync(Connection(there), "admin", "import", file, "--data", there.Data);
        for (var round = 0; round <= Rounds.Count && Rounds.HasTime(round); round++)
        {
            if (await EventsAsync(there) > 0)
            {
                Assert.Empty((await there.Verify(Review))!.Findings);
                Assert.Equal(bundle, await there.Export(Review, BundleKind.Audit));
                await there.DisposeAsync();
                there = await EmptyServer.Make(server);
            }

            await CutOff.RunAsync(
                Connection(there),
                Rounds.Within(takes),
                ["admin", "import", file, "--data", there.Data]
            );
        }

        // Whatever an import that was cut off left outside the database does not stand in the way of the next.
        if (await EventsAsync(there) == 0)
        {
            await there.Import(bundle);
        }

        Assert.Empty((await there.Verify(Review))!.Findings);
        await there.DisposeAsync();
    }

    private async Task<ScratchLog> Sealed()
    {
        var log = await ScratchLog.With(server, events: 600);
        await log.Seal();
        return log;
    }

    private string Connection(EmptyServer there) =>
        new NpgsqlConnectionStringBuilder(server.OwnerConnection)
        {
            Database = new NpgsqlConnectionStringBuilder(there.Database.ConnectionString).Database,
        }.ConnectionString;

    private static async Task<long> EventsAsync(EmptyServer there)
    {
        await using var query = there.Database.CreateCommand(
            """
            select (select count(*) from ledger_events.mt_events) + (select count(*) from ledger.log_leaf)
                + (select count(*) from ledger.review_head) + (select count(*) from ledger.protected_words)
            """
        );
        return (long)(await query.ExecuteScalarAsync(Token))!;
    }
}

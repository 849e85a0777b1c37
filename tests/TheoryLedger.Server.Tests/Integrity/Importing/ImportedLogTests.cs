using System.Text;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Sealing;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Tests.Hosting;

namespace TheoryLedger.Server.Tests.Integrity.Importing;

/// <summary>How a log goes on where its review was brought to: under its owner’s word or with its key, and never from behind.</summary>
public sealed class ImportedLogTests(ServerFixture server) : Bundling(server)
{
    [Fact]
    public async Task Nobody_signs_an_imported_log_before_its_owner_says_how_to_go_on()
    {
        await using var log = await Sealed();
        var origin = (await log.Published()).Origin;
        await using var there = await EmptyServer.Make(Server);
        await there.Import(await Export(log, BundleKind.Audit));

        var refused = await Assert.ThrowsAsync<StandstillException>(() => there.Seal(Review));
        var ceremonies = new LogCeremonies(there.Database, there.Folder, new StoredClock(TimeProvider.System));
        var next = await ceremonies.OpenEpochAsync(Review, "The review came from another server.", Token);
        await there.Seal(Review);

        Assert.Equal(Standstill.KeyMissing, refused.Cause);
        Assert.NotEqual(origin, next);
        var published = (await there.Reader.FindAsync(Review, epoch: null, Token))!;
        Assert.Equal((next, 2, 601L), (published.Origin, published.Epoch, published.Size));
        Assert.Contains(origin, await FirstEntry(there), StringComparison.Ordinal);
        Assert.Empty((await there.Verify(Review))!.Findings);
    }

    [Fact]
    public async Task What_a_review_came_with_is_held_against_it_before_anybody_signs_here()
    {
        await using var log = await Sealed();
        var signed = log.Outside();
        await using var there = await EmptyServer.Make(Server);
        await there.Import(await Export(log, BundleKind.Audit));
        await using var remove = there.Database.CreateCommand(
            """
            alter table ledger.log_leaf disable trigger user;
            alter table ledger.log_checkpoint disable trigger user;
            alter table ledger.log_node disable trigger user;
            alter table ledger.log_signature disable trigger user;
            delete from ledger.log_signature; delete from ledger.log_checkpoint;
            delete from ledger.log_node; delete from ledger.log_leaf
            """
        );
        await remove.ExecuteNonQueryAsync(Token);

        var finding = Assert.Single((await there.Verify(Review))!.Findings);
        var ceremonies = new LogCeremonies(there.Database, there.Folder, new StoredClock(TimeProvider.System));
        await ceremonies.OpenEpochAsync(Review, "The review came from another server.", Token);

        Assert.Contains($"{signed.Checkpoint.Size} entries", finding.Expected, StringComparison.Ordinal);
        Assert.Contains(signed.Checkpoint.Origin, await FirstEntry(there), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handed_over_with_its_key_the_log_goes_on_under_its_name_and_nowhere_else()
    {
        await using var log = await Sealed();
        var before = await log.Published();
        await using var there = await EmptyServer.Make(Server);
        await there.Import(await Export(log, BundleKind.Audit));
        var from = Path.Combine(log.Data, "log", $"{Review}");

        var origin = await new LogHandover(there.Database, there.Folder).TakeAsync(Review, from, Token);
        await there.Seal(Review);
        await log.Record(20);

        Assert.Equal(before.Origin, origin);
        Assert.Equal(before.Root, (await there.Reader.FindAsync(Review, epoch: null, Token))!.Root);
        Assert.Equal(Standstill.KeyMissing, await log.StandsStill());
    }

    [Fact]
    public async Task A_bundle_that_is_behind_what_was_signed_is_not_gone_on_with()
    {
        await using var log = await Sealed();
        var earlier = await Export(log, BundleKind.Audit);
        await log.Record(20);
        await log.Seal();
        await using var there = await EmptyServer.Make(Server);
        await there.Import(earlier);
        var from = Path.Combine(log.Data, "log", $"{Review}");

        var refused = await Assert.ThrowsAsync<StandstillException>(() =>
            new LogHandover(there.Database, there.Folder).TakeAsync(Review, from, Token)
        );

        Assert.Equal(Standstill.Behind, refused.Cause);
        Assert.True(Directory.Exists(from));
        Assert.False(there.Folder.Of(Review).IsThere);
    }
}

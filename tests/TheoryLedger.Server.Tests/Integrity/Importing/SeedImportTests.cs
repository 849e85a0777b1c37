using System.Text;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Integrity.Importing;

/// <summary>A review with participants, consent and withheld words keeps all of that on its way.</summary>
public sealed class SeedImportTests(ServerFixture server, TrainingReview review) : IClassFixture<TrainingReview>
{
    private Guid Review => review.Loaded.Review;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_stands_behind_what_and_what_is_withheld_arrive_with_it()
    {
        var before = await Export(BundleKind.Audit);
        await using var there = await EmptyServer.Make(server);

        await there.Import(before);

        var after = await there.Export(Review, BundleKind.Audit);
        Assert.True(before.AsSpan().SequenceEqual(after));
        Assert.NotEqual("", await Ask(there.Database, "concern"));
        Assert.Equal(await Ask(server.Owner, "concern"), await Ask(there.Database, "concern"));
        Assert.Equal(await Ask(server.Owner, "contributor_account"), await Ask(there.Database, "contributor_account"));
        Assert.NotEqual("", await Ask(there.Database, "imported_field"));
        Assert.Empty((await there.Verify(Review))!.Findings);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whom_words_concern_follows_from_the_events_whatever_stands_beside_the_words(bool isStripped)
    {
        var before = await Export(BundleKind.Audit);
        await using var there = await EmptyServer.Make(server);

        await there.Import(isStripped ? await BundleFiles.WithoutSubjects(before) : before);

        Assert.Empty(await WhomWordsConcern.Differences(server.Owner, there.Database, Review));
        Assert.Equal(await Ask(server.Owner, "concern"), await Ask(there.Database, "concern"));
    }

    [Fact]
    public async Task A_backup_brings_every_word_back_and_none_of_whom_is_erased_since()
    {
        var backup = await Export(BundleKind.Backup);
        var keys = CopyOf(server.KeysFolder);
        var subject = await Somebody();
        new KeyRing(keys).Erase(Review, subject);
        await using var there = await EmptyServer.Make(server, keys);

        await there.Import(backup);

        var all = await Count(server.Owner, subject);
        Assert.True(all.OfSubject > 0 && all.OfSubject < all.Whole);
        Assert.Equal((all.Whole - all.OfSubject, 0), await Count(there.Database, subject));
        Directory.Delete(keys, recursive: true);
    }

    private async Task<byte[]> Export(BundleKind kind)
    {
        using var sealing = await review.Http.PostAsync(
            new Uri($"/v1/reviews/{Review}/log/seal", UriKind.Relative),
            new StringContent("{}", Encoding.UTF8, "application/json"),
            Token
        );
        sealing.EnsureSuccessStatusCode();
        (await review.Get("theory")).Dispose();
        return await Bundles.OfServed(server.Owner, server.Keys, server.Log, Review, kind);
    }

    private async Task<string> Ask(Npgsql.NpgsqlDataSource database, string table)
    {
        await using var query = database.Command(
            $"select coalesce(string_agg(t::text, ';' order by t::text), '') from ledger.{table} t where review = $1",
            Review
        );
        return (string)(await query.ExecuteScalarAsync(Token))!;
    }

    private async Task<Guid> Somebody()
    {
        await using var query = server.Owner.Command(
            """
            select s from ledger.protected_words cross join unnest(subjects) s
            where review = $1 and s <> review group by s order by count(*) desc, s limit 1
            """,
            Review
        );
        return (Guid)(await query.ExecuteScalarAsync(Token))!;
    }

    private async Task<(long Whole, long OfSubject)> Count(Npgsql.NpgsqlDataSource database, Guid subject)
    {
        await using var query = database.Command(
            "select count(*), count(*) filter (where $2 = any (subjects)) from ledger.protected_words where review = $1",
            Review,
            subject
        );
        await using var row = await query.ExecuteReaderAsync(Token);
        await row.ReadAsync(Token);
        return (row.GetInt64(0), row.GetInt64(1));
    }

    private static string CopyOf(string folder)
    {
        var copy = Directory.CreateTempSubdirectory("theoryledger-keys-").FullName;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }

        return copy;
    }
}

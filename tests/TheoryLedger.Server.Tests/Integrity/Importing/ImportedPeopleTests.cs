using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Tests.Withdrawals;

namespace TheoryLedger.Server.Tests.Integrity.Importing;

/// <summary>What a bundle says beside words, and nothing in it proves, neither takes words from anybody nor brings erased ones back.</summary>
public sealed class ImportedPeopleTests(ServerFixture server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_are_tied_to_whoever_said_them_though_the_bundle_names_nobody()
    {
        var story = await LeavingStory.Begin(server);
        var stripped = await BundleFiles.WithoutSubjects(await Export(story));
        await using var there = await EmptyServer.Make(server);

        await there.Import(stripped);

        Assert.Empty(await WhomWordsConcern.Differences(server.Owner, there.Database, story.Scene.Review));
        Assert.Equal(await Concern(server.Owner, story), await Concern(there.Database, story));
    }

    [Fact]
    public async Task A_bundle_that_names_somebody_whom_no_fact_brings_in_is_refused()
    {
        var story = await LeavingStory.Begin(server);
        var named = await BundleFiles.Edited(
            await Export(story),
            BundleFile.Fields,
            fields => fields.Replace($"\"{story.Leaver}\"", $"\"{Guid.CreateVersion7()}\"", StringComparison.Ordinal)
        );
        await using var there = await EmptyServer.Make(server);

        Assert.Contains("whom none of its events", await there.Refuses(named), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("erase-and-exclude", false)]
    [InlineData("erase-and-exclude", true)]
    [InlineData("erase-verbatim", false)]
    [InlineData("erase-verbatim", true)]
    public async Task What_was_erased_is_brought_back_by_no_older_bundle(string scope, bool isStripped)
    {
        var story = await LeavingStory.Begin(server);
        var before = await Export(story);
        await story.Erase(await story.Approve(await Granted(story, scope)));
        await using var there = await EmptyServer.Make(server, server.KeysFolder);

        await there.Import(isStripped ? await BundleFiles.WithoutSubjects(before) : before);

        await IsClosed(there, story);
        Assert.Empty((await there.Verify(story.Scene.Review))!.Findings);
    }

    [Theory]
    [InlineData("erase-and-exclude")]
    [InlineData("erase-verbatim")]
    public async Task A_fence_closes_words_where_no_key_is_left_that_could_tell(string scope)
    {
        var story = await LeavingStory.Begin(server);
        var before = await Export(story);
        await story.Erase(await story.Approve(await Granted(story, scope)));
        var fences = FencesOf(story);
        await using var there = await EmptyServer.Make(server, fences);

        await there.Import(await BundleFiles.WithoutSubjects(before));

        await IsClosed(there, story);
        Directory.Delete(fences, recursive: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_the_team_wrote_of_them_afterwards_arrives_with_the_rest(bool withKeys)
    {
        var story = await LeavingStory.Begin(server);
        await story.Erase(await story.Approved("erase-and-exclude"));
        var about = new[] { new { id = story.Quote, version = 1 } };
        var remark = new
        {
            kind = "analytic",
            text = "Nothing is left of this.",
            about,
        };
        await story.Scene.Do("memos", remark);
        var before = await Export(story);
        await using var there = await EmptyServer.Make(server, withKeys ? server.KeysFolder : null);

        await there.Import(before);
        var after = await there.Export(story.Scene.Review, BundleKind.Audit);

        Assert.True(before.AsSpan().SequenceEqual(after));
        Assert.Empty(await WhomWordsConcern.Differences(server.Owner, there.Database, story.Scene.Review));
        Assert.Equal(await Concern(server.Owner, story), await Concern(there.Database, story));
        Assert.Empty((await there.Verify(story.Scene.Review))!.Findings);
    }

    [Fact]
    public async Task Whose_the_review_is_stays_known()
    {
        var story = await LeavingStory.Begin(server);
        await using var there = await EmptyServer.Make(server);

        await there.Import(await Export(story));

        const string Owners = """
            select count(*) from ledger.membership m join ledger.membership_change c
                on (c.review, c.account, c.role, c.changed_at) = (m.review, m.account, m.role, m.granted_at)
            where m.review = $1 and m.role = 'owner' and c.change = 'granted'
            """;
        Assert.Equal(1L, await Ask<long>(there.Database, Owners, story));
    }

    private static Task<Reply> Granted(LeavingStory story, string scope) =>
        story.Granted(scope, scope == "erase-verbatim" ? "partly-granted" : "granted");

    // What the server that carried it out has cleared is nowhere here; what it left is.
    private async Task IsClosed(EmptyServer there, LeavingStory story)
    {
        await using var query = server.Owner.Command(
            "select format('%s%s', event_id, pointer) from ledger.erased_words where review = $1 and position <= $2",
            story.Scene.Review,
            await Ask<long>(there.Database, "select position from ledger.review_head where review = $1", story)
        );
        var erased = new List<string>();
        await using var row = await query.ExecuteReaderAsync(Token);
        while (await row.ReadAsync(Token))
        {
            erased.Add(row.GetString(0));
        }

        const string Kept = """
            select coalesce(array_agg(format('%s%s', event_id, pointer)), '{}') from ledger.protected_words
            where review = $1
            """;
        var kept = await Ask<string[]>(there.Database, Kept, story);
        Assert.NotEmpty(erased);
        Assert.NotEmpty(kept);
        Assert.Empty(erased.Intersect(kept));
    }

    private async Task<byte[]> Export(LeavingStory story)
    {
        (await story.Scene.Owner.Post($"{story.At}/log/seal", new { })).Expect(200);
        await story.Read("theory");
        return await Bundles.OfServed(server.Owner, server.Keys, server.Log, story.Scene.Review, BundleKind.Audit);
    }

    private static Task<string> Concern(Npgsql.NpgsqlDataSource database, LeavingStory story) =>
        Ask<string>(
            database,
            "select coalesce(string_agg(t::text, ';' order by t::text), '') from ledger.concern t where review = $1",
            story
        );

    private static async Task<T> Ask<T>(Npgsql.NpgsqlDataSource database, string sql, LeavingStory story)
    {
        await using var query = database.Command(sql, story.Scene.Review);
        return (T)(await query.ExecuteScalarAsync(Token))!;
    }

    private string FencesOf(LeavingStory story)
    {
        var keys = Directory.CreateTempSubdirectory("theoryledger-keys-").FullName;
        var fences = Directory.CreateDirectory(Path.Combine(keys, "fences")).FullName;
        var those = $"{story.Scene.Review:N}-*.json";
        foreach (var file in Directory.EnumerateFiles(Path.Combine(server.KeysFolder, "fences"), those))
        {
            File.Copy(file, Path.Combine(fences, Path.GetFileName(file)));
        }

        return keys;
    }
}

using Microsoft.Extensions.DependencyInjection;
using TheoryLedger.Server.Integrity.Verifying;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Hosting;
using TheoryLedger.Server.Tests.Reading;
using TheoryLedger.Server.Tests.Withdrawals;

namespace TheoryLedger.Server.Tests.Integrity;

/// <summary>What people read is made anew from the events: whatever somebody changed in it is found, and nothing else is.</summary>
public sealed class ServedRowsTests(ServerFixture server)
{
    private const string View = "update ledger.read_item set {0} where concept = 'codings' and id = {1}";
    private const string Pointer = "update ledger.read_edge set {0} where kind = 'coder' and source = {1}";
    private const string Coding = "(select id from ledger.read_item where concept = 'codings' order by id limit 1)";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>What is changed, where it is found, and what is said of it.</summary>
    public static TheoryData<string, string, string> Changes =>
        new()
        {
            { Of(View, "view = jsonb_set(view, '{certainty}', '\"another\"')"), "codings", "other in certainty" },
            { Of(View, "view = view - 'coder'"), "codings", "other in coder" },
            { Of(View, "view = '5'"), ", view", "sha256:" },
            { Of(View, "concept = 'memos'"), ", concept", "memos" },
            { Of(View, "born = born - 1"), ", born", "" },
            { Of(View, "version = version + 1"), ", version", "" },
            { Of(View, "since = since - 1"), "codings", "nothing" },
            { Of(View, "until = 400"), ", until", "400" },
            { Of(View, "decided_since = 1"), ", decided_since", "1" },
            { Of(View, "decided_until = 1"), ", decided_until", "1" },
            { Of(View, "review = gen_random_uuid()"), "codings", "nothing" },
            { $"delete from ledger.read_item where id = {Coding}", "codings", "nothing" },
            {
                "update ledger.read_item set view = view || '{\"title\": \"Another\"}' where concept = 'sources'",
                "sources",
                "other in title"
            },
            { Copied("'00000000-0000-0000-0000-000000000000'", "since"), "codings 00000000-", "a row" },
            { Copied("'ffffffff-ffff-ffff-ffff-ffffffffffff'", "since"), "codings ffffffff-", "a row" },
            { Copied("id", "since + 1"), "codings", "a row" },
            {
                $"alter table ledger.read_item drop constraint read_item_pkey; {Copied("id", "since")}",
                "codings",
                "a row"
            },
            { Of(Pointer, "target = gen_random_uuid()"), "codings", "nothing" },
            { Of(Pointer, "kind = 'code'"), ", code ", "a row" },
            { Of(Pointer, "part = 'x'"), " by x, position", "a row" },
            { Of(Pointer, "until = 400"), ", until", "400" },
            { Of(Pointer, "decided_since = 1"), ", decided_since", "1" },
            { Of(Pointer, "decided_until = 1"), ", decided_until", "1" },
            { Of(Pointer, "label = '{\"version\": 9}'"), ", label", "other in version" },
            { Of(Pointer, "label = 'no JSON'"), ", label", "sha256:" },
            { Of(Pointer, "source = gen_random_uuid()"), "unknown thing", "a row" },
            { $"delete from ledger.read_edge where source = {Coding}", "coder", "nothing" },
            { "update ledger.read_progress set position = position + 5", "how far reading", "position 705" },
            { "update ledger.read_progress set position = position - 5", ", position 69", "a row" },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task It_is_found_and_said_where(string change, string where, string found)
    {
        await using var log = await Followed();
        await log.Tamper(change);

        var result = await Verify(log);

        Assert.All(result.Findings, f => Assert.Equal(LiveFinding.OfServed, f.Kind));
        Assert.Contains(
            result.Findings,
            f =>
                f.Where.Contains(where, StringComparison.Ordinal)
                && f.Found.Contains(found, StringComparison.Ordinal)
                && f.Expected != f.Found
        );
    }

    [Fact]
    public async Task Of_many_the_first_are_listed_and_all_are_counted()
    {
        await using var log = await Followed();
        await log.Tamper(
            "update ledger.read_item set decided_since = 1, decided_until = 2; update ledger.read_edge set decided_since = 1"
        );

        var result = await Verify(log);

        Assert.Equal(LiveVerification.Listed, result.Findings.Count);
        Assert.True(result.FindingCount > 1_400, result.Says);
    }

    [Fact]
    public async Task What_lies_where_a_fact_was_is_told_and_the_rest_is_compared()
    {
        await using var log = await Followed();
        await log.Tamper(
            """
            update ledger_events.mt_events set headers = null where headers @> '{"tl-pos": 41}';
            update ledger_events.mt_events set type = 'tombstone' where headers @> '{"tl-pos": 42}'
            """
        );

        var served = (await Verify(log)).Findings.Where(f => f.Kind == LiveFinding.OfServed).ToList();

        Assert.Contains(served, f => f.Where == "position 41");
        Assert.Contains(served, f => f.Where == "position 42");
        Assert.Contains(served, f => f.Expected == "no row");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(100)]
    public async Task Wherever_batches_began_it_is_what_is_made_anew(int size)
    {
        await using var log = await Followed(size);

        var result = await Verify(log);

        Assert.Empty(result.Findings);
        Assert.Equal(700, result.Served);
        Assert.True(result.ServedRows > 1_400, result.Says);
    }

    [Fact]
    public async Task After_an_erasure_all_agrees()
    {
        var story = await LeavingStory.Begin(server);
        await story.Erase(await story.Approved("erase-and-exclude"));
        await story.Segment(0);
        (await story.Scene.Owner.Post($"{story.At}/log/seal", new { })).Expect(200);

        var result = (await Live.RunBothAsync(story.Scene.Review, (_, _) => { }, Token))!;

        Assert.Empty(result.Findings);
        Assert.True(result.Served > 10, result.Says);
    }

    [Fact]
    public async Task Who_records_meanwhile_raises_no_alarm_and_nothing_is_left()
    {
        var study = await Study.Begin(server);
        await study.Dyad();
        (await study.Scene.Owner.Post($"/v1/reviews/{study.Scene.Review}/log/seal", new { })).Expect(200);
        var recording = RichStudy.TellIn(study);
        var (times, served) = (0, new HashSet<long?>());
        do
        {
            var result = (await Live.RunAsync(study.Scene.Review, (_, _) => { }, Token))!;
            Assert.Empty(result.Findings);
            served.Add(result.Served);
            times++;
        } while (!recording.IsCompleted || times < 3);

        await recording;
        Assert.True(served.Count > 1, $"{times} times, and nothing was recorded meanwhile.");
        Assert.Equal(0L, await Unread(study.Scene.Review));
    }

    [Fact]
    public async Task On_the_command_line_it_is_told_and_counts()
    {
        await using var log = await Followed();
        await log.Tamper(Of(View, "view = jsonb_set(view, '{certainty}', '\"another\"')"));

        var found = await Verb.RunAsync(
            log.Connection,
            ["admin", "verify", "--review", $"{ScratchLog.Review}", "--data", log.Data]
        );

        Assert.Equal(1, found.Code);
        Assert.Contains("served, codings ", found.Printed, StringComparison.Ordinal);
    }

    // As the running server connects: it may make no tables.
    private LiveVerifier Live => server.Host.Services.GetRequiredService<LiveVerifier>();

    private async Task<ScratchLog> Followed(int size = Advance.UsualSize)
    {
        var log = await ScratchLog.Sealed(server, events: 700);
        await Rebuild.RunAsync(log.Database, new RebuildPlan { Size = size, Grace = TimeSpan.Zero }, Token);
        return log;
    }

    private static async Task<LiveVerification> Verify(ScratchLog log)
    {
        var clock = new StoredClock(TimeProvider.System);
        var verifier = new LiveVerifier(log.Database, log.Reader, log.Folder, clock);
        return (await verifier.RunAsync(ScratchLog.Review, (_, _) => { }, Token))!;
    }

    // Other tests rebuild on servers of their own: here there is one generation.
    private async Task<long> Unread(Guid review)
    {
        await using var query = server.Owner.CreateCommand(
            "select count(*) from ledger.read_item where review = $1 and generation <> (select current from ledger.read_generation)"
        );
        query.Parameters.Add(new() { Value = review });
        return (long)(await query.ExecuteScalarAsync(Token))!;
    }

    private static string Copied(string id, string since) =>
        $"""
            insert into ledger.read_item (generation, review, id, since, until, decided_since, decided_until, concept, born, version, view)
            select generation, review, {id}, {since}, until, decided_since, decided_until, concept, born, version, view
            from ledger.read_item where id = {Coding} order by since limit 1
            """;

    private static string Of(string statement, string change) =>
        statement.Replace("{0}", change, StringComparison.Ordinal).Replace("{1}", Coding, StringComparison.Ordinal);
}

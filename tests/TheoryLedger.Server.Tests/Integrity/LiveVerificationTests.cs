using System.Text.Json.Nodes;
using TheoryLedger.Server.Integrity.Sealing;
using TheoryLedger.Server.Integrity.Verifying;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Tests.Hosting;

namespace TheoryLedger.Server.Tests.Integrity;

/// <summary>Whatever somebody changes in the database behind the server's back is found, and nothing else is.</summary>
public sealed class LiveVerificationTests(ServerFixture server)
{
    private const string Event = "update ledger_events.mt_events set {0} where headers @> '{{\"tl-pos\": 41}}'";
    private const string Place = "update ledger.entry set {0} where position = 41";
    private const string Leaf = "update ledger.log_leaf set {0} where index = 40";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>What is changed, where; what is looked at, and what is said of it.</summary>
    public static TheoryData<string, string, string> Changes =>
        new()
        {
            { Of(Event, "data = data || '{\"extra\": 1}'"), "event", "position 41, data" },
            { Of(Event, "type = 'memo-written.v1'"), "event", "position 41, type" },
            { Of(Event, "timestamp = timestamp - interval '1 microsecond'"), "event", "position 41, timestamp" },
            { Of(Event, "user_name = 'agent/0'"), "event", "position 41, user_name" },
            { Of(Event, "user_name = null"), "event", "position 41, user_name" },
            { Of(Event, "headers = headers || '{\"tl-effective\": \"2001\"}'"), "event", "position 41, headers" },
            {
                Of(Event, "headers = headers || '{\"note\": \"x\"}'"),
                "event",
                "position 41, headers that no leaf proves"
            },
            { Of(Event, "headers = null"), "event", "position 41, headers" },
            { Of(Event, "tenant_id = gen_random_uuid()::text"), "event", "position 41, tenant_id" },
            { Of(Event, "mt_dotnet_type = 'Another, TheoryLedger'"), "event", "position 41, mt_dotnet_type" },
            { Of(Event, "correlation_id = repeat('0', 32)"), "event", "position 41, correlation_id" },
            { Of(Event, "causation_id = 'because'"), "event", "position 41, causation_id" },
            { Of(Event, "is_archived = true"), "event", "position 41, is_archived" },
            { Of(Event, "is_archived = null"), "event", "position 41, is_archived" },
            { Of(Event, "bdata = ''"), "event", "position 41, bdata" },
            { Of(Event, "seq_id = 1000000"), "event", "position 42, seq_id" },
            { Of(Event, "version = version + 100"), "event", "position 41, version" },
            { Of(Event, "stream_id = null"), "event", "position 41, stream_id" },
            { Of(Event, "id = gen_random_uuid()"), "event", "position 41, the row" },
            {
                "delete from ledger_events.mt_events where headers @> '{\"tl-pos\": 41}'",
                "event",
                "position 41, the row"
            },
            { Of(Place, "event_id = gen_random_uuid()"), "place", "position 41, event_id" },
            { Of(Place, "stream = gen_random_uuid()"), "place", "position 41, stream" },
            { Of(Place, "version = version + 100"), "place", "position 41, version" },
            { Of(Place, "recorded_at = recorded_at + interval '1 microsecond'"), "place", "position 41, recorded_at" },
            { Of(Place, "position = 1000"), "place", "position 41" },
            { "delete from ledger.entry where position = 41", "place", "position 41" },
            { "update ledger.review_head set position = position + 5", "place", "the head of the review" },
            { Of(Leaf, "entry = replace(convert_from(entry, 'UTF8'), 'agent', 'tnega')::bytea"), "log", "entry 40" },
            { Of(Leaf, "hash = sha256('')"), "leaf", "entry 40, hash" },
            { Of(Leaf, "event_id = gen_random_uuid()"), "leaf", "entry 40, event_id" },
            { Of(Leaf, "stream = gen_random_uuid()"), "leaf", "entry 40, stream" },
            { Of(Leaf, "version = 1000"), "leaf", "entry 40, version" },
            { Of(Leaf, "position = 1000"), "leaf", "entry 40, position" },
            { "delete from ledger.log_leaf where index = 40", "log", "tile/entries/000" },
            { "update ledger.log_node set hash = sha256('')", "log", "tile/1/000" },
            { "delete from ledger.log_node", "log", "tile/1/000" },
            { "update ledger.log_checkpoint set text = replace(text, '300', '299')", "log", "checkpoint" },
            { "update ledger.log_checkpoint set root = sha256('')", "log", "entries, root" },
            {
                "update ledger.log_signature set line = replace(line, 'theoryledger/', 'elsewhere/')",
                "log",
                "checkpoint"
            },
            { "update ledger_events.mt_streams set version = version + 1", "stream", "thing" },
            { "update ledger_events.mt_streams set is_archived = true", "stream", "thing" },
            { "update ledger_events.mt_streams set compacted_version = 1", "stream", "thing" },
            { "update ledger_events.mt_streams set type = 'memo'", "stream", ", type" },
            { "delete from ledger_events.mt_streams where type = 'code'", "stream", "thing" },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task It_is_found_and_said_where(string change, string kind, string where)
    {
        await using var log = await ScratchLog.Sealed(server, events: 300);
        await log.Tamper(change);

        var result = await Verify(log);

        Assert.NotEqual(0, result.FindingCount);
        Assert.Contains(
            result.Findings,
            f => f.Kind == kind && f.Where.Contains(where, StringComparison.Ordinal) && f.Expected != f.Found
        );
    }

    [Fact]
    public async Task An_event_that_was_put_in_has_no_place()
    {
        await using var log = await ScratchLog.With(server, events: 100);
        await log.Seal();
        await log.Tamper(
            """
            insert into ledger_events.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id)
            select max(seq_id) + 1, gen_random_uuid(), min(stream_id::text)::uuid, 1000, '{}', 'tombstone', now(), min(tenant_id)
            from ledger_events.mt_events
            """
        );

        var finding = Assert.Single((await Verify(log)).Findings);

        Assert.Contains("tombstone", finding.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_changed_agrees_to_the_last_column()
    {
        await using var log = await ScratchLog.With(server, events: 700);
        await log.Seal();
        await log.Ceremonies.RotateKeyAsync(ScratchLog.Review, Token);
        Assert.Empty((await Verify(log)).Findings);

        await log.Ceremonies.OpenEpochAsync(ScratchLog.Review, "To see that it still agrees.", Token);
        await log.Seal();
        var result = await Verify(log);

        Assert.Empty(result.Findings);
        Assert.Equal((2, 701, 700), (result.Epoch, result.Size, result.Position));
    }

    [Fact]
    public async Task What_is_sealed_in_the_meantime_is_left_to_the_next_time()
    {
        await using var log = await ScratchLog.With(server, events: 700);
        await log.Seal(checkpoints: 1);
        var sealing = false;
        var verifier = new LiveVerifier(log.Database, log.Reader, log.Folder, new StoredClock(TimeProvider.System));

        // Outside it is known already; nobody else has seen it.
        await log.CutOffAfter(SealStep.Outside);
        var before = await Verify(log);
        var during = await verifier.RunAsync(ScratchLog.Review, (_, _) => sealing |= SealOnce(log, sealing), Token);

        Assert.Empty(before.Findings);
        Assert.Empty(during!.Findings);
        Assert.True(sealing);
        Assert.Empty((await Verify(log)).Findings);
    }

    private static bool SealOnce(ScratchLog log, bool isDone)
    {
        if (!isDone)
        {
            log.Seal().GetAwaiter().GetResult();
        }

        return true;
    }

    [Fact]
    public async Task A_database_that_was_turned_back_is_behind_what_was_seen()
    {
        await using var log = await ScratchLog.With(server, events: 50);
        await log.Seal();
        await using var backup = await log.BackUp();
        await log.Record(10);
        await log.Seal();
        var verifier = new LiveVerifier(
            backup.Database,
            backup.Reader,
            log.Folder,
            new StoredClock(TimeProvider.System)
        );

        var result = await verifier.RunAsync(ScratchLog.Review, (_, _) => { }, Token);

        Assert.Contains("60 entries", Assert.Single(result!.Findings).Expected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_was_removed_is_missed()
    {
        await using var log = await ScratchLog.Sealed(server, events: 300);
        await log.Tamper(
            """
            delete from ledger.log_signature; delete from ledger.log_checkpoint; delete from ledger.log_node;
            delete from ledger.log_leaf; delete from ledger.log_epoch
            """
        );

        var result = await Verify(log);

        Assert.Contains("300 entries", Assert.Single(result.Findings).Expected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_command_line_it_says_so_by_its_exit_code()
    {
        await using var log = await ScratchLog.With(server, events: 60);
        string[] command = ["admin", "verify", "--json", "--review", $"{ScratchLog.Review}", "--data", log.Data];
        Assert.Equal(2, (await Verb.RunAsync(log.Connection, command)).Code);
        await log.Seal();
        var clean = await Verb.RunAsync(log.Connection, command);
        await log.Tamper(Of(Event, "is_archived = true"));
        var found = await Verb.RunAsync(log.Connection, command);

        Assert.True(clean.Code == 0, clean.Complained);
        Assert.Equal(60, JsonNode.Parse(clean.Printed)!["position"]!.GetValue<long>());
        Assert.Equal(1, found.Code);
        var finding = Assert.Single(JsonNode.Parse(found.Printed)!["findings"]!.AsArray())!;
        Assert.Equal("position 41, is_archived", finding["where"]!.GetValue<string>());
        Assert.Equal(2, (await Verb.RunAsync("Host=127.0.0.1;Port=1", command)).Code);
    }

    private static async Task<LiveVerification> Verify(ScratchLog log)
    {
        var clock = new StoredClock(TimeProvider.System);
        return (
            await new LiveVerifier(log.Database, log.Reader, log.Folder, clock).RunAsync(
                ScratchLog.Review,
                (_, _) => { },
                Token
            )
        )!;
    }

    private static string Of(string statement, string change) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, statement, change);
}

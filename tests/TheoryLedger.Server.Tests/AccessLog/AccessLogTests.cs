using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TheoryLedger.Cli;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.AccessLog;
using TheoryLedger.Server.Integrity.Sealing;
using TheoryLedger.Server.Integrity.Verifying;
using TheoryLedger.Server.Tests.Hosting;
using TheoryLedger.Server.Tests.Participants;
using TheoryLedger.Server.Tests.Sources;
using TheoryLedger.Server.Tests.Withdrawals;

namespace TheoryLedger.Server.Tests.AccessLog;

/// <summary>Who was shown what participants said is itself recorded, beside the review and sealed like it.</summary>
public sealed class AccessLogTests(ServerFixture server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reading_of_participants_words_is_one_entry_that_says_who_whose_and_what_for()
    {
        var story = await LeavingStory.Begin(server);
        var reader = await story.Scene.Join(server, Role.Reviewer);
        var before = (await story.Read("events?limit=1"))["position"]!.GetValue<long>();
        await Read(reader, $"{story.At}/texts/{story.Text}", ("TheoryLedger-Purpose", "analysis"));

        var entries = await Entries(story, reader.Account);

        var entry = Assert.Single(entries);
        Assert.Equal("analysis", entry.Text("purpose"));
        Assert.Equal("/v1/reviews/{reviewId}/texts/{id}", entry.Text("operation"));
        Assert.Contains(story.Leaver, entry["people"]!.AsArray().Select(p => p!.GetValue<Guid>()));
        Assert.Single(entry["facts"]!.AsArray());
        // Two turns with a name, the one without, and the digest.
        Assert.Equal(4, entry["fields"]!.GetValue<int>());
        Assert.Equal(before, (await story.Read("events?limit=1"))["position"]!.GetValue<long>());
    }

    [Fact]
    public async Task Who_is_shown_nothing_of_participants_leaves_no_entry()
    {
        var story = await LeavingStory.Begin(server);
        var reader = await story.Scene.Join(server, Role.Reviewer);
        await Read(reader, $"{story.At}/contributors");
        await Read(reader, $"{story.At}/participants");

        Assert.Empty(await Entries(story, reader.Account));
    }

    [Fact]
    public async Task Before_anybody_was_shown_anything_the_log_is_empty()
    {
        var scene = await Scene.Set(server);

        var log = await scene.Read("access-log");

        Assert.Empty(log["items"]!.AsArray());
    }

    [Fact]
    public async Task Whoever_took_part_finds_who_was_shown_what_is_nobodys_in_particular()
    {
        var story = await LeavingStory.Begin(server);
        var more = new
        {
            sourceId = (await story.Read($"texts/{story.Text}"))["sourceId"]!.GetValue<Guid>(),
            kind = "transcript",
            segments = new object[]
            {
                new { text = story.Said, speaker = story.Leaver },
                new { text = new string('m', 300) },
            },
        };
        var from = story.Said.Length + 150;
        var pause = new
        {
            textId = (await story.Scene.Do("texts", more)).Id,
            span = new { from, to = from + 5 },
            quote = "mmmmm",
        };
        var excerpt = (await story.Scene.Do("excerpts", pause)).Id;
        var reader = await story.Scene.Join(server, Role.Reviewer);
        await Read(reader, $"{story.At}/excerpts/{excerpt}");

        var entry = Assert.Single(await Entries(story, reader.Account, $"&participant={story.Leaver}"));

        Assert.DoesNotContain(story.Leaver, entry["people"]!.AsArray().Select(p => p!.GetValue<Guid>()));
        Assert.Empty(await Entries(story, reader.Account, $"&participant={story.Scene.Ada}"));
    }

    [Fact]
    public async Task Asking_only_for_the_head_of_an_answer_shows_nothing_and_takes_nothing_out()
    {
        var story = await LeavingStory.Begin(server);
        var reader = await story.Scene.Join(server, Role.Reviewer);
        var before = (await Handed(story)).Count;
        await Head("events", "application/x-ndjson");
        await Head($"texts/{story.Text}", "application/json");

        Assert.Equal(before, (await Handed(story)).Count);
        Assert.Empty(await Entries(story, reader.Account));

        async Task Head(string path, string accept)
        {
            using var head = new HttpRequestMessage(HttpMethod.Head, $"{story.At}/{path}");
            head.Headers.Add("Accept", accept);
            (await reader.Send(head)).Expect(200);
        }
    }

    [Fact]
    public async Task What_is_no_plain_word_is_no_purpose_and_nobody_is_named_by_it()
    {
        var story = await LeavingStory.Begin(server);
        var reader = await story.Scene.Join(server, Role.Auditor);
        await Read(reader, $"{story.At}/excerpts/{story.Quote}", ("TheoryLedger-Purpose", "For Dr Ada Byron"));

        Assert.Equal("unstated", Assert.Single(await Entries(story, reader.Account)).Text("purpose"));
    }

    [Fact]
    public async Task Lines_of_facts_leave_one_entry_and_are_in_the_register()
    {
        var story = await LeavingStory.Begin(server);
        var reader = await story.Scene.Join(server, Role.Reviewer);
        await Read(reader, $"{story.At}/events", ("Accept", "application/x-ndjson"));

        var entry = Assert.Single(await Entries(story, reader.Account));
        Assert.Contains(story.Leaver, entry["people"]!.AsArray().Select(p => p!.GetValue<Guid>()));
        Assert.Contains(
            ("application/x-ndjson", reader.Account),
            (await Handed(story)).Select(h => (h.Text("kind"), h["account"]!.GetValue<Guid>()))
        );
    }

    [Fact]
    public async Task It_is_sealed_under_a_name_of_its_own()
    {
        var story = await LeavingStory.Begin(server);
        await story.Segment(0);
        var log = AccessLogId.Of(story.Scene.Review);
        await Seal(story);

        var note = (await story.Officer.Get($"{story.At}/access-log/checkpoint")).Expect(200).Text;

        Assert.True(
            SignedCheckpoint.TryParse(System.Text.Encoding.UTF8.GetBytes(note), out var signed, out var why),
            why
        );
        Assert.Equal(server.Log.FirstOrigin(log), signed.Checkpoint.Origin);
        Assert.True(signed.Checkpoint.Size > 0);
        (await (await story.Scene.Join(server, Role.Reviewer)).Get($"{story.At}/access-log")).Expect(403);
    }

    [Fact]
    public async Task Many_who_read_at_once_leave_an_entry_each_and_all_of_it_verifies()
    {
        var story = await LeavingStory.Begin(server);
        var reader = await story.Scene.Join(server, Role.Reviewer);
        var path = $"{story.At}/excerpts/{story.Quote}";
        (await story.Scene.Owner.Post($"{story.At}/log/seal", new { })).Expect(200);
        await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Read(reader, path)));
        await Seal(story);

        Assert.Equal(24, (await Entries(story, reader.Account)).Count);
        var services = server.Host.Services;
        var verified = (
            await services.GetRequiredService<LiveVerifier>().RunBothAsync(story.Scene.Review, (_, _) => { }, Token)
        )!;
        Assert.Equal([], verified.Findings);
        Assert.True(verified.Readings >= 24, verified.Says);
    }

    [Fact]
    public async Task Words_are_shown_only_once_it_is_recorded()
    {
        var story = await LeavingStory.Begin(server);
        var reader = await story.Scene.Join(server, Role.Reviewer);
        await Read(reader, $"{story.At}/texts/{story.Text}");
        await using var connection = await server.Owner.OpenConnectionAsync(Token);
        await using var held = await connection.BeginTransactionAsync(Token);
        await using (var hold = connection.CreateCommand())
        {
            hold.CommandText = "select from ledger.review_head where review = $1 for update";
            hold.Parameters.Add(new() { Value = AccessLogId.Of(story.Scene.Review) });
            await hold.ExecuteNonQueryAsync(Token);
        }

        var reply = await reader.Get($"{story.At}/texts/{story.Text}");
        var lines = await reader.Get($"{story.At}/events", ("Accept", "application/x-ndjson"));

        Assert.Equal(503, reply.Status);
        Assert.DoesNotContain(story.Said, reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(story.Said, lines.Text, StringComparison.Ordinal);
        (await reader.Get($"{story.At}/participants")).Expect(200);
        await held.RollbackAsync(Token);
        (await reader.Get($"{story.At}/texts/{story.Text}")).Expect(200);
    }

    [Fact]
    public async Task Who_has_seen_it_already_is_shown_nothing()
    {
        var story = await LeavingStory.Begin(server);
        var reader = await story.Scene.Join(server, Role.Reviewer);
        var path = $"{story.At}/texts/{story.Text}";
        var tag = (await reader.Get(path)).Expect(200).Headers.ETag!.Tag;

        (await reader.Get(path, ("If-None-Match", tag))).Expect(304);

        Assert.Single(await Entries(story, reader.Account));
    }

    [Fact]
    public async Task A_bundle_with_quotes_leaves_an_entry_too()
    {
        var story = await LeavingStory.Begin(server);
        (await story.Scene.Owner.Post($"{story.At}/log/seal", new { })).Expect(200);
        var auditor = await story.Scene.Join(server, Role.Auditor);
        await Read(auditor, $"{story.At}/bundle", ("TheoryLedger-Purpose", "audit"));

        var entry = Assert.Single(await Entries(story, auditor.Account));

        Assert.Equal("audit", entry.Text("purpose"));
        Assert.Contains(story.Leaver, entry["people"]!.AsArray().Select(p => p!.GetValue<Guid>()));
    }

    [Fact]
    public async Task Whoever_was_given_words_to_hand_on_is_in_the_register()
    {
        var story = await LeavingStory.Begin(server);
        var auditor = await story.Scene.Join(server, Role.Auditor);
        var before = await Handed(story);
        await Read(auditor, $"{story.At}/texts/{story.Text}");
        await Read(auditor, $"{story.At}/provenance?of={story.Quote}&format=prov-n");

        var handed = Assert.Single((await Handed(story)).Skip(before.Count));

        Assert.Equal(auditor.Account, handed["account"]!.GetValue<Guid>());
        Assert.Equal("text/provenance-notation", handed.Text("kind"));
    }

    [Fact]
    public async Task Whoever_runs_the_server_and_takes_a_review_out_of_it_is_in_the_register_too()
    {
        var story = await LeavingStory.Begin(server);
        (await story.Scene.Owner.Post($"{story.At}/log/seal", new { })).Expect(200);
        var data = server.Scratch.CreateSubdirectory($"data-{story.Scene.Review}");
        Directory.CreateSymbolicLink(Path.Combine(data.FullName, "keys"), server.KeysFolder);
        Directory.CreateSymbolicLink(Path.Combine(data.FullName, "log"), server.LogFolder);
        var file = Path.Combine(data.FullName, "review.zip");

        string[] export = ["admin", "export", $"{story.Scene.Review}", file, "--data", data.FullName];
        var done = await Verb.RunAsync(server.OwnerConnection, export);

        Assert.True(done.Code == 0, done.Complained);
        var handed = Assert.Single(await Handed(story));
        Assert.Equal(("bundle", Guid.Empty), (handed.Text("kind"), handed["account"]!.GetValue<Guid>()));
    }

    [Fact]
    public async Task An_entry_that_was_edited_is_found()
    {
        var story = await LeavingStory.Begin(server);
        await Read(await story.Scene.Join(server, Role.Reviewer), $"{story.At}/texts/{story.Text}");
        (await story.Scene.Owner.Post($"{story.At}/log/seal", new { })).Expect(200);
        await Seal(story);
        await using var connection = await server.Owner.OpenConnectionAsync(Token);
        await using var edit = connection.CreateCommand();
        // As somebody could who owns the database: the guards are put aside, and put back as they were.
        edit.CommandText = $$"""
            do $$
            declare guard name;
            begin
                for guard in select tgname from pg_trigger where tgrelid = 'ledger_events.mt_events'::regclass and tgenabled = 'A' loop
                    execute format('alter table ledger_events.mt_events disable trigger %I', guard);
                end loop;
                update ledger_events.mt_events set data = jsonb_set(data, '{purpose}', '"audit"')
                where id = (select event_id from ledger.entry where review = '{{AccessLogId.Of(
                story.Scene.Review
            )}}' and position = 1);
                for guard in select tgname from pg_trigger where tgrelid = 'ledger_events.mt_events'::regclass and tgenabled = 'D' loop
                    execute format('alter table ledger_events.mt_events enable always trigger %I', guard);
                end loop;
            end $$
            """;
        await edit.ExecuteNonQueryAsync(Token);

        var verified = (
            await server
                .Host.Services.GetRequiredService<LiveVerifier>()
                .RunBothAsync(story.Scene.Review, (_, _) => { }, Token)
        )!;

        Assert.NotEmpty(verified.Findings);
        Assert.All(verified.Findings, f => Assert.StartsWith("access log: ", f.Where, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_verified_without_the_server_as_any_bundle()
    {
        var story = await LeavingStory.Begin(server);
        await story.Segment(0);
        await Seal(story);

        var bundle = await story.Officer.Http.GetByteArrayAsync($"{story.At}/access-log/bundle", Token);

        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, bundle, Token);
        var (output, errors) = (new StringWriter(), new StringWriter());
        var code = Tool.Run(["verify", file, "--json"], output, errors);
        File.Delete(file);
        Assert.Equal((0, ""), (code, $"{errors}"));
    }

    [Fact]
    public void What_is_wrong_in_it_is_told_with_what_is_wrong_in_the_review()
    {
        var wrong = new LiveFinding(LiveFinding.OfEvent, "position 3, user_name", "agent/1", "nobody");
        var review = new LiveVerification("origin", 1, 9, 9, DateTimeOffset.UnixEpoch, 1, 0, []);

        var both = review.With(review with { Size = 4, FindingCount = 1, Findings = [wrong] });

        Assert.Equal([wrong with { Where = "access log: position 3, user_name" }], both.Findings);
        Assert.Equal((1, 4L), (both.FindingCount, both.Readings));
        Assert.EndsWith("up to position 9, with 4 entries of its access log.", both.Says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_search_looks_through_is_not_shown_but_what_it_finds()
    {
        var story = await LeavingStory.Begin(server);
        var reader = await story.Scene.Join(server, Role.Reviewer);
        await Read(reader, $"{story.At}/search?q=zeppelin");
        Assert.Empty(await Entries(story, reader.Account));

        await Read(reader, $"{story.At}/search?q=never%20trusted");

        var entry = Assert.Single(await Entries(story, reader.Account));
        Assert.Equal(story.Leaver, Assert.Single(entry["people"]!.AsArray())!.GetValue<Guid>());
    }

    private static async Task<List<JsonNode>> Handed(LeavingStory story) =>
        [
            .. (await story.Officer.Get($"{story.At}/handed-out?participant={story.Leaver}")).Expect(200).Json![
                "items"
            ]!
                .AsArray()
                .Select(i => i!),
        ];

    private async Task Seal(LeavingStory story) =>
        await server
            .Host.Services.GetRequiredService<SealOnDemand>()
            .SealAsync(AccessLogId.Of(story.Scene.Review), Token);

    private static async Task Read(Person reader, string path, params (string Name, string Value)[] headers) =>
        (await reader.Get(path, headers)).Expect(200);

    private static async Task<List<JsonNode>> Entries(LeavingStory story, Guid account, string narrowed = "")
    {
        // Its positions are its own: nobody waits here for those of the review.
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{story.At}/access-log?limit=500{narrowed}");
        var page = await story.Officer.Send(request);
        return
        [
            .. page.Expect(200).Json!["items"]!
                .AsArray()
                .Select(e => e!)
                .Where(e => e["account"]!.GetValue<Guid>() == account),
        ];
    }
}

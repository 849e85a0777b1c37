using System.Net;
using System.Text;
using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Tests.Integrity;

/// <summary>What anybody who may read a review can prove about it.</summary>
public sealed class PublishedLogTests(ServerFixture server)
{
    [Fact]
    public async Task Every_event_has_one_leaf_in_its_place()
    {
        var scene = await Scene.Set(server);
        var memo = await scene.Do("memos", new { kind = "method", text = "Sealed." });
        await Seal(scene);

        var auditor = new Auditor(scene.Owner.Http, scene.Review);
        var signed = auditor.Verify();

        Assert.Equal(memo.Position, signed.Checkpoint.Size);
        Assert.Equal(
            [1, 2, 3, 4],
            auditor
                .Leaves.Cast<EventLeaf>()
                .Where(l => l.By == $"agent/{scene.Owner.Account:N}")
                .Select(l => l.Position)
        );
        Assert.Equal("review-opened.v1", ((EventLeaf)auditor.Leaves[0]).Type);
        Assert.Equal(memo.Id, ((EventLeaf)auditor.Leaves[^1]).StreamId);
    }

    [Fact]
    public async Task Every_event_can_be_proven_by_itself()
    {
        var scene = await Scene.Set(server);
        await scene.Do("memos", new { kind = "method", text = "Sealed." });
        var signed = await Seal(scene);
        var keys = new Auditor(scene.Owner.Http, scene.Review).Keys(signed.Checkpoint.Origin);

        foreach (var (id, position) in await Events(scene))
        {
            var answer = (await scene.Owner.Get(Log(scene, $"proof/{id}"))).Expect(200);
            Assert.True(LogProof.TryParse(Encoding.UTF8.GetBytes(answer.Text), out var proof, out var why), why);
            Assert.True(EventLeaf.TryParse(proof.Extra.Span, out var leaf));
            Assert.Equal((id, position), (leaf.EventId, leaf.Position));
            Assert.IsType<LogProofVerdict.Proven>(proof.Verify(leaf.ToHash(), keys));
        }
    }

    [Fact]
    public async Task It_only_grows_and_shows_it()
    {
        var scene = await Scene.Set(server);
        var before = await Seal(scene);
        await scene.Do("memos", new { kind = "method", text = "Later." });
        var after = await Seal(scene);

        var (earlier, later) = (before.Checkpoint, after.Checkpoint);
        var answer = (await scene.Owner.Get(Log(scene, $"consistency?from={earlier.Size}"))).Expect(200).Json!;

        Assert.Equal((3, 4), (earlier.Size, later.Size));
        Assert.Equal(earlier.Root.ToBase64(), answer["earlier"]!["root"]!.GetValue<string>());
        Assert.Equal(later.Root.ToBase64(), answer["later"]!["root"]!.GetValue<string>());
        var path = answer["path"]!.AsArray().Select(h => Parse(h!.GetValue<string>())).ToList();
        Assert.True(new ConsistencyProof(3, 4, path).Proves(earlier.Root, later.Root));
        new Auditor(scene.Owner.Http, scene.Review).Verify(before);
    }

    [Theory]
    [InlineData("consistency", "from")]
    [InlineData("consistency?from=", "from")]
    [InlineData("consistency?from=-1", "from")]
    [InlineData("consistency?from=4", "from")]
    [InlineData("consistency?from=3&to=2", "from")]
    [InlineData("consistency?from=1&to=4", "to")]
    [InlineData("consistency?from=1&to=99999999999999999999", "to")]
    [InlineData("consistency?from=1&to=x", "to")]
    [InlineData("checkpoint?epoch=", "epoch")]
    [InlineData("checkpoint?epoch=0", "epoch")]
    [InlineData("tile/0/000.p/3?epoch=one", "epoch")]
    public async Task What_makes_no_sense_is_told_by_its_name(string path, string parameter)
    {
        var scene = await Scene.Set(server);
        await Seal(scene);

        var answer = await scene.Owner.Get(Log(scene, path));

        Assert.Equal("parameter-invalid", answer.Expect(400).Problem);
        Assert.Equal(parameter, answer.Json!["parameter"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("tile/0/000")]
    [InlineData("tile/0/000.p/4")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/03")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/001.p/1")]
    [InlineData("tile/1/000.p/1")]
    [InlineData("tile/8/000.p/1")]
    [InlineData("tile/64/000.p/1")]
    [InlineData("tile/00/000.p/3")]
    [InlineData("tile/0/0")]
    [InlineData("tile/0/x000/000.p/3")]
    [InlineData("tile/0/999999999999999999999")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/999.p/1")]
    [InlineData("tile/entries/000.p/4")]
    [InlineData("tile/entries/000")]
    [InlineData("tile/")]
    [InlineData("tile/..%2fcheckpoint")]
    [InlineData("checkpoint?epoch=2")]
    [InlineData("proof/6f9619ff-8b86-d011-b42d-00cf4fc964ff")]
    public async Task What_the_log_does_not_have_is_not_found(string path)
    {
        var scene = await Scene.Set(server);
        await Seal(scene);

        (await scene.Owner.Get(Log(scene, path))).Expect(404);
    }

    [Fact]
    public async Task Tiles_are_served_for_every_size_there_was_and_kept_for_ever()
    {
        var scene = await Scene.Set(server);
        await Seal(scene);

        foreach (var width in (int[])[1, 2, 3])
        {
            using var tile = await Fetch(scene, $"tile/0/000.p/{width}");
            Assert.Equal("application/octet-stream", tile.Content.Headers.ContentType?.ToString());
            Assert.Contains("immutable", tile.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.Equal(32 * width, tile.Content.Headers.ContentLength);
        }
    }

    [Fact]
    public async Task A_checkpoint_is_plain_text_that_is_asked_for_again()
    {
        var scene = await Scene.Set(server);
        await Seal(scene);

        using var first = await Fetch(scene, "checkpoint");
        var tag = first.Headers.ETag!.ToString();
        var again = await scene.Owner.Get(Log(scene, "checkpoint"), ("If-None-Match", tag));
        await scene.Do("memos", new { kind = "method", text = "Later." });
        await Seal(scene);
        var later = await scene.Owner.Get(Log(scene, "checkpoint"), ("If-None-Match", tag));

        Assert.Equal("text/plain; charset=utf-8", first.Content.Headers.ContentType?.ToString());
        Assert.True(first.Headers.CacheControl!.NoCache);
        Assert.Equal((304, 200), (again.Status, later.Status));
    }

    [Fact]
    public async Task The_policy_tells_log_keys_from_the_key_of_receipts()
    {
        var scene = await Scene.Set(server);
        await Seal(scene);

        var text = (await scene.Owner.Get(Log(scene, "key"))).Expect(200).Text.Split('\n');
        var json = (await scene.Owner.Get(Log(scene, "key"), ("Accept", "application/json"))).Expect(200).Json!;

        var log = Assert.Single(text, line => line.StartsWith("log ", StringComparison.Ordinal))["log ".Length..];
        Assert.Contains("quorum none", text);
        Assert.Equal(log, json["keys"]![0]!["verifier"]!.GetValue<string>());
        Assert.Equal(0, json["keys"]![0]!["fromSize"]!.GetValue<long>());
        Assert.Contains($"/{scene.Review}+", log, StringComparison.Ordinal);
        Assert.DoesNotContain($"{scene.Review}", json["receipts"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_waits_until_what_it_recorded_is_sealed()
    {
        var scene = await Scene.Set(server);
        var memo = new { kind = "method", text = "Wait for me." };

        var answer = await scene.Post("memos?wait=sealed", memo);

        answer.Expect(201);
        Assert.Equal([$"{answer.Position}"], answer.Headers.GetValues("TheoryLedger-Sealed"));
        Assert.Equal([$"{answer.Position}"], answer.Headers.GetValues("TheoryLedger-Log-Size"));
        Assert.Equal(answer.Position, new Auditor(scene.Owner.Http, scene.Review).Verify().Checkpoint.Size);
    }

    [Fact]
    public async Task So_does_that_of_a_review_which_was_just_opened()
    {
        var owner = await server.Person();

        var opened = await owner.Post(
            "/v1/reviews?wait=sealed",
            new
            {
                title = "Sealed at once",
                question = "What works?",
                objectives = Array.Empty<string>(),
                kind = "realist-review",
            }
        );

        opened.Expect(201);
        Assert.Equal(["1"], opened.Headers.GetValues("TheoryLedger-Sealed"));
    }

    [Fact]
    public async Task There_is_nothing_else_to_wait_for()
    {
        var scene = await Scene.Set(server);

        var answer = await scene.Post("memos?wait=a-while", new { kind = "method", text = "No." });

        Assert.Equal("wait", answer.Expect(400).Json!["parameter"]!.GetValue<string>());
        Assert.Equal(3, await Head(scene));
    }

    [Fact]
    public async Task Nothing_of_another_review_can_be_proven_here()
    {
        var (mine, theirs) = (await Scene.Set(server), await Scene.Set(server));
        await Seal(mine);
        var (id, _) = (await Events(theirs))[0];

        (await mine.Owner.Get(Log(mine, $"proof/{id}"))).Expect(404);
        (await mine.Owner.Get(Log(theirs, "checkpoint"))).Expect(404);
    }

    private static async Task<SignedCheckpoint> Seal(Scene scene)
    {
        var answer = (await scene.Owner.Post(Log(scene, "seal"), new { })).Expect(200);
        Assert.True(SignedCheckpoint.TryParse(Encoding.UTF8.GetBytes(answer.Text), out var signed, out var why), why);
        return signed;
    }

    private static string Log(Scene scene, string path) => $"/v1/reviews/{scene.Review}/log/{path}";

    private static Hash Parse(string base64) =>
        Hash.TryParseBase64(Encoding.UTF8.GetBytes(base64), out var hash) ? hash : throw new FormatException(base64);

    private static async Task<HttpResponseMessage> Fetch(Scene scene, string path)
    {
        var address = new Uri(Log(scene, path), UriKind.Relative);
        var answer = await scene.Owner.Http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer;
    }

    private async Task<long> Head(Scene scene) => (await Events(scene))[^1].Position;

    private async Task<List<(Guid Id, long Position)>> Events(Scene scene)
    {
        await using var query = server.Owner.Command(
            "select event_id, position from ledger.entry where review = $1 order by position",
            scene.Review
        );
        var events = new List<(Guid, long)>();
        await using var row = await query.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await row.ReadAsync(TestContext.Current.CancellationToken))
        {
            events.Add((row.GetGuid(0), row.GetInt64(1)));
        }

        return events;
    }
}

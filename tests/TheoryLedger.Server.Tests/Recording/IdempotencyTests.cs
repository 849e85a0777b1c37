using TheoryLedger.Server.Tests.Codings;

namespace TheoryLedger.Server.Tests.Recording;

/// <summary>Whoever did not hear the answer asks again, and nothing happens twice.</summary>
public sealed class IdempotencyTests(ServerFixture server)
{
    [Fact]
    public async Task The_same_request_under_the_same_key_is_answered_as_before()
    {
        var scene = await Scene.Set(server);
        var begun = await Ask(scene, "codes", Code(scene, "Trust"), "first");
        var renaming = Renaming(scene, "Faith");
        var changed = await Ask(scene, $"codes/{begun.Id}/renaming", renaming, "second", begun.Version);
        var head = await scene.Head();

        var begunAgain = await Ask(scene, "codes", Code(scene, "Trust"), "first");
        var changedAgain = await Ask(scene, $"codes/{begun.Id}/renaming", renaming, "second", begun.Version);

        Assert.Equal([201, 200, 201, 200], new[] { begun, changed, begunAgain, changedAgain }.Select(r => r.Status));
        Assert.Equal((Receipt(begun), Receipt(changed)), (Receipt(begunAgain), Receipt(changedAgain)));
        Assert.Equal([false, false, true, true], new[] { begun, changed, begunAgain, changedAgain }.Select(IsReplayed));
        Assert.Equal(head, await scene.Head());
    }

    [Fact]
    public async Task Another_request_under_the_same_key_is_turned_away()
    {
        var scene = await Scene.Set(server);
        var begun = await Ask(scene, "codes", Code(scene, "Trust"), "key");

        var otherBody = await Ask(scene, "codes", Code(scene, "Power"), "key");
        var otherPath = await Ask(scene, $"codes/{begun.Id}/renaming", Renaming(scene, "Faith"), "key", version: 1);

        Assert.Equal("idempotency-key-reused", otherBody.Expect(422).Problem);
        Assert.Equal($"{begun.Headers.Location}", otherBody.Json!.Text("location"));
        Assert.Equal("idempotency-key-reused", otherPath.Expect(422).Problem);
    }

    [Fact]
    public async Task Sent_ten_times_at_once_it_is_recorded_once()
    {
        var scene = await Scene.Set(server);
        var head = await scene.Head();

        var replies = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => Ask(scene, "codes", Code(scene, "Trust"), "key"))
        );

        Assert.Single(replies.Select(Receipt).Distinct());
        Assert.Single(replies, r => !IsReplayed(r));
        Assert.Equal(head + 1, await scene.Head());
    }

    [Fact]
    public async Task Without_a_key_the_very_same_request_records_nothing_new()
    {
        var scene = await Scene.Set(server);
        var first = await Ask(scene, "codes", Code(scene, "Trust"), Person.NoKey);

        var again = await Ask(scene, "codes", Code(scene, "Trust"), Person.NoKey);

        Assert.Equal(Receipt(first), Receipt(again));
        Assert.True(IsReplayed(again));
        Assert.Equal(first.Position, await scene.Head());
    }

    [Fact]
    public async Task A_key_is_one_persons_own()
    {
        var (one, other) = (await Scene.Set(server), await Scene.Set(server));

        var first = await Ask(one, "codes", Code(one, "Trust"), "key");
        var second = await Ask(other, "codes", Code(other, "Trust"), "key");

        Assert.NotEqual(first.Id, second.Expect(201).Id);
        Assert.False(IsReplayed(second));
    }

    [Fact]
    public async Task What_was_refused_is_not_remembered()
    {
        var scene = await Scene.Set(server);
        var code = await scene.Code("Trust");
        var path = $"codes/{code.Id}/renaming";

        (await Ask(scene, path, Renaming(scene, "Faith"), "key", version: 7)).Expect(412);

        (await Ask(scene, path, Renaming(scene, "Faith"), "key", version: 1)).Expect(200);
    }

    [Fact]
    public async Task A_remembered_request_keeps_no_word_of_it()
    {
        var scene = await Scene.Set(server);
        var code = await scene.Code("Trust");
        var (label, reason, key) = (
            $"label-{Guid.CreateVersion7()}",
            $"reason-{Guid.CreateVersion7()}",
            $"{Guid.CreateVersion7()}"
        );

        await Ask(scene, $"codes/{code.Id}/renaming", Renaming(scene, label, reason), key, version: 1);

        var read = await scene.Read($"codes/{code.Id}");
        Assert.Equal(label, read.Text("label"));
        Assert.DoesNotContain("ledger.remembered_request", await server.TablesHolding(label));
        Assert.Empty(await server.TablesHolding(reason));
        Assert.Empty(await server.TablesHolding(key));
    }

    private static Task<Reply> Ask(Scene scene, string path, object body, string key, long? version = null) =>
        scene.Owner.Post($"/v1/reviews/{scene.Review}/{path}", body, version, key);

    private static object Code(Scene scene, string label) =>
        new
        {
            label,
            definition = new { meaning = "What it means." },
            phase = scene.Phase,
        };

    private static object Renaming(Scene scene, string label, string reason = "Clearer.") =>
        new
        {
            label,
            reason,
            phase = scene.Phase,
        };

    private static (int Status, string Location, string Position, string Body) Receipt(Reply reply) =>
        (
            reply.Status,
            $"{reply.Headers.Location}",
            reply.Headers.GetValues("TheoryLedger-Position").Single(),
            reply.Text
        );

    private static bool IsReplayed(Reply reply) =>
        reply.Headers.TryGetValues("Idempotency-Replayed", out var said) && said.Single() == "true";
}

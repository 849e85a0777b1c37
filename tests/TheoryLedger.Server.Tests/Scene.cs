using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Tests;

/// <summary>A fresh review with its owner as a contributor and one open phase: where most stories begin.</summary>
public sealed class Scene
{
    /// <summary>A reason with nothing remarkable about it.</summary>
    public static readonly object Why = new
    {
        rationale = "Three sources say so.",
        operation = "juxtapose",
        triggeredBy = Array.Empty<object>(),
        alternatives = new { considered = "none" },
    };

    /// <summary>The same, where something prompted it.</summary>
    public static object WhyAfter(Guid trigger) =>
        new
        {
            rationale = "Three sources say so.",
            operation = "juxtapose",
            triggeredBy = new[] { new { id = trigger } },
            alternatives = new { considered = "none" },
        };

    private Scene(Person owner, Guid review, Guid ada, Guid phase) =>
        (Owner, Review, Ada, Phase) = (owner, review, ada, phase);

    public Person Owner { get; }

    public Guid Review { get; }

    /// <summary>The owner's own contributor.</summary>
    public Guid Ada { get; }

    public Guid Phase { get; }

    public static async Task<Scene> Set(ServerFixture server, bool reconstruction = false)
    {
        var owner = await server.Person();
        var review = (
            await owner.Post(
                "/v1/reviews",
                new
                {
                    title = $"Review {Guid.CreateVersion7()}",
                    question = "What works, for whom, and why?",
                    objectives = new[] { "Find out." },
                    kind = "realist-review",
                    isReconstruction = reconstruction,
                }
            )
        ).Expect(201);
        var at = $"/v1/reviews/{review.Id}";
        var ada = await owner.Post(
            $"{at}/contributors",
            new
            {
                kind = "person",
                name = "Ada",
                roles = new[] { "reviewer" },
                account = owner.Account,
            }
        );
        var phase = await owner.Post($"{at}/phases", new { name = "Scoping" });
        return new Scene(owner, review.Id, ada.Expect(201).Id, phase.Expect(201).Id);
    }

    /// <summary>Posts to an address under the review, in the open phase unless the body names one.</summary>
    public Task<Reply> Post(string path, object body, long? version = null)
    {
        var json = System.Text.Json.JsonSerializer.SerializeToNode(body)!.AsObject();
        if (!path.StartsWith("members", StringComparison.Ordinal))
        {
            json.TryAdd("phase", JsonValue.Create(Phase));
        }

        return Owner.Post($"/v1/reviews/{Review}/{path}", json, version);
    }

    /// <summary>Posts what must succeed.</summary>
    public async Task<Reply> Do(string path, object body, long? version = null)
    {
        var reply = await Post(path, body, version);
        Assert.True(reply.Status is 200 or 201, $"{path}: {reply.Status} {reply.Text}");
        return reply;
    }

    /// <summary>What is read at an address under the review.</summary>
    public async Task<JsonNode> Read(string path) =>
        (await Owner.Get($"/v1/reviews/{Review}/{path}")).Expect(200).Json!;
}

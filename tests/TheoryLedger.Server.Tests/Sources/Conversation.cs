using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Tests.Sources;

/// <summary>One person was spoken to, and whatever is said of where and how is a word that stands nowhere else.</summary>
internal sealed class Conversation
{
    private readonly Scene _scene;

    private Conversation(Scene scene, Guid source) => (_scene, Source) = (scene, source);

    public Guid Source { get; }

    /// <summary>Design, setting, case, kind of programme, and mode.</summary>
    public IReadOnlyList<string> Planted { get; } =
    [.. Enumerable.Range(0, 5).Select(_ => $"{Guid.CreateVersion7():N}")];

    public object Characteristics =>
        new
        {
            design = Planted[0],
            countries = new[] { "GB" },
            setting = Planted[1],
            cases = new[] { Planted[2] },
            programmeKinds = new[] { Planted[3] },
        };

    /// <summary>It is characterised before anybody is known to have spoken there.</summary>
    public static async Task<Conversation> Hold(Scene scene, string kind, string audience) =>
        await Hold(scene, kind, (await scene.Recruit("P1", audience)).Id);

    public static async Task<Conversation> Hold(Scene scene, string kind, Guid speaker)
    {
        var source = await scene.Register(kind, "Talk with the mayor");
        var conversation = new Conversation(scene, source.Id);
        var held = new
        {
            participants = new[] { speaker },
            tested = Array.Empty<object>(),
            mode = conversation.Planted[4],
        };
        await scene.DoAll(source, ("characteristics", conversation.Characteristics), ("fieldwork", held));
        return conversation;
    }

    public async Task<IReadOnlyList<JsonNode>> Shown() => In(await _scene.Read($"sources/{Source}"));

    /// <summary>The same five, as they are read.</summary>
    public static IReadOnlyList<JsonNode> In(JsonNode source)
    {
        var said = source["characteristics"]!;
        return
        [
            said["design"]!,
            said["setting"]!,
            said["cases"]![0]!,
            said["programmeKinds"]![0]!,
            source["fieldwork"]![0]!["mode"]!,
        ];
    }
}

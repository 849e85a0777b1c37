using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Tests.Configurations;

/// <summary>A scene with something to theorise about: excerpts, constructs, and configurations made of them.</summary>
public sealed class Study(Scene scene)
{
    public Scene Scene => scene;

    public static async Task<Study> Begin(ServerFixture server) => new(await Scene.Set(server));

    /// <summary>An excerpt that is the whole of a text: a source's own words, or notes about it.</summary>
    public async Task<Guid> Excerpt(string quote, string kind = "verbatim")
    {
        var source = await scene.Do(
            "sources",
            new
            {
                kind = "paper",
                title = "A paper",
                foundBy = "database",
            }
        );
        var text = await scene.Do(
            "texts",
            new
            {
                sourceId = source.Id,
                kind,
                content = quote,
            }
        );
        return await Mark(text.Id, quote);
    }

    /// <summary>An excerpt of what a participant said, and the participant.</summary>
    public async Task<(Guid Excerpt, Reply Participant)> Spoken(string quote)
    {
        var participant = await scene.Do(
            "participants",
            new { pseudonym = $"P {Guid.CreateVersion7()}", consent = Consent(analysis: true) }
        );
        var source = await scene.Do(
            "sources",
            new
            {
                kind = "interview",
                title = "An interview",
                foundBy = "own-fieldwork",
            }
        );
        var text = await scene.Do(
            "texts",
            new
            {
                sourceId = source.Id,
                kind = "transcript",
                segments = new[] { new { text = quote, speaker = participant.Id } },
            }
        );
        return (await Mark(text.Id, quote), participant);
    }

    public static object Consent(bool analysis) =>
        new
        {
            analysis,
            quotation = "verbatim",
            audience = "public",
        };

    /// <summary>An origin with nothing to point at.</summary>
    public static readonly object Conjecture = new { kind = "conjecture", from = Array.Empty<object>() };

    public async Task<Guid> Construct(string name) =>
        (
            await scene.Do(
                "constructs",
                new
                {
                    name,
                    definition = $"What is meant by {name}.",
                    kind = "mindset",
                    standing = "unstated",
                    origin = new { kind = "conjecture", from = Array.Empty<object>() },
                    novelty = "unstated",
                    why = Scene.Why,
                }
            )
        ).Id;

    public Task<Reply> Propose(string title, params object[] elements) =>
        scene.Do(
            "configurations",
            new
            {
                form = Form(title, elements),
                origin = Conjecture,
                why = Scene.Why,
            }
        );

    /// <summary>Proposes a mechanism with its outcome, and links evidence to it later.</summary>
    public Task<Reply> Dyad(string title = "Trust and risk") =>
        Propose(title, Element("m", "Mechanism", "Partners trust"), Element("o", "Outcome", "Risk is taken"));

    public Task<Reply> Change(Reply before, string path, object body) =>
        scene.Do($"configurations/{before.Id}/{path}", body, before.Version);

    public Task<Reply> Link(Guid configuration, Guid excerpt, string stance, string weight = "moderate") =>
        scene.Do(
            $"configurations/{configuration}/evidence",
            new
            {
                excerptId = excerpt,
                stance,
                weight,
                reason = "It says so.",
            }
        );

    public Task<JsonNode> Read(Guid configuration) => scene.Read($"configurations/{configuration}");

    public static object Form(string title, params object[] elements) => new { title, elements };

    public static object Element(string key, string role, string wording, Guid? construct = null, Guid? id = null) =>
        new
        {
            key,
            role,
            wording,
            construct,
            id,
        };

    private async Task<Guid> Mark(Guid text, string quote) =>
        (
            await scene.Do(
                "excerpts",
                new
                {
                    textId = text,
                    span = new { from = 0, to = quote.Length },
                    quote,
                }
            )
        ).Id;
}

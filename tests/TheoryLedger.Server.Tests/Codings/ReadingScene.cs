using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Tests.Codings;

/// <summary>What stories about reading begin with: words, who reads them, and in which light.</summary>
internal static class ReadingScene
{
    extension(Scene scene)
    {
        /// <summary>A text of a new paper; its source is found in what is read of it.</summary>
        public async Task<Guid> Text(string content, string kind = "verbatim")
        {
            var paper = await scene.Do(
                "sources",
                new
                {
                    kind = "paper",
                    title = "Trust in partnerships",
                    foundBy = "database",
                }
            );
            var body = new
            {
                sourceId = paper.Id,
                kind,
                content,
            };
            return (await scene.Do("texts", body)).Id;
        }

        /// <summary>A transcript in which one participant says one thing.</summary>
        public async Task<(Guid Text, Reply Speaker)> Transcript(string content)
        {
            var speaker = await scene.Do(
                "participants",
                new { pseudonym = $"P {Guid.CreateVersion7()}", consent = Consent(analysis: true) }
            );
            var interview = await scene.Do(
                "sources",
                new
                {
                    kind = "interview",
                    title = "Interview 1",
                    foundBy = "own-fieldwork",
                }
            );
            var body = new
            {
                sourceId = interview.Id,
                kind = "transcript",
                segments = new[] { new { text = content, speaker = speaker.Id } },
            };
            return ((await scene.Do("texts", body)).Id, speaker);
        }

        public async Task<Guid> Excerpt(string content, string kind = "verbatim") =>
            (await scene.Do("excerpts", Span(await scene.Text(content, kind), content))).Id;

        public async Task<Guid> Contributor(string name, string kind = "person") =>
            (
                await scene.Do(
                    "contributors",
                    new
                    {
                        kind,
                        name,
                        roles = new[] { "reviewer" },
                    }
                )
            ).Id;

        public Task<Reply> Code(string label, Guid? parent = null) => scene.Do("codes", Definition(label, parent));

        public async Task<Guid> Construct(string name) =>
            (await scene.Do("constructs", Constructs.Constructing.Named(name))).Id;

        /// <summary>The number of the last fact of the review.</summary>
        public async Task<long> Head() => (await scene.Read("codebook"))["position"]!.GetValue<long>();
    }

    /// <summary>The beginning of a text, as an excerpt.</summary>
    public static object Span(Guid text, string quote, int from = 0) =>
        new
        {
            textId = text,
            span = new { from, to = from + quote.Length },
            quote,
        };

    public static object Definition(string label, Guid? parent = null) =>
        new
        {
            label,
            definition = new { meaning = $"What is meant by {label}." },
            parent,
        };

    public static object Coding(Guid excerpt, Guid code, string? role = null, Guid? coder = null) =>
        new
        {
            excerptId = excerpt,
            codeId = code,
            interpretation = "They rely on each other.",
            explicitness = "inferred",
            certainty = "probable",
            round = "independent",
            role,
            coder,
        };

    public static object Consent(bool analysis) =>
        new
        {
            analysis,
            quotation = "verbatim",
            audience = "public",
        };

    public static string Text(this JsonNode node, string field) => node[field]!.GetValue<string>();

    public static Guid Id(this JsonNode node, string field) => node[field]!.GetValue<Guid>();

    public static bool Is(this JsonNode node, string field) => node[field]!.GetValue<bool>();

    public static int Number(this JsonNode node, string field) => node[field]!.GetValue<int>();

    public static IReadOnlyList<JsonNode> Items(this JsonNode node, string field = "items") =>
        [.. node[field]!.AsArray().Select(item => item!)];
}

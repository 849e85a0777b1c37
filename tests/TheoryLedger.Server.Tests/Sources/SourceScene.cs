using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Tests.Sources;

/// <summary>What stories about evidence begin with.</summary>
internal static class SourceScene
{
    extension(Scene scene)
    {
        public Task<Reply> Register(string kind, string title) =>
            kind is "interview" or "focus-group"
                ? scene.Do(
                    "sources",
                    new
                    {
                        kind,
                        title,
                        foundBy = "own-fieldwork",
                    }
                )
                : scene.Do(
                    "sources",
                    new
                    {
                        kind,
                        title,
                        foundBy = "database",
                        identifiers = new[] { new { scheme = "doi", value = $"10.1/{Guid.CreateVersion7():N}" } },
                        citation = new { type = "article-journal", title },
                    }
                );

        /// <summary>Somebody who agreed to be quoted word for word to these readers.</summary>
        public Task<Reply> Recruit(string pseudonym, string audience) =>
            scene.Do(
                "participants",
                new
                {
                    pseudonym,
                    group = "manager",
                    consent = Consent(audience),
                    cutOff = "2030-01",
                }
            );

        /// <summary>Takes decisions about one thing, one after the other.</summary>
        public async Task DoAll(Reply thing, params (string Path, object Body)[] decisions)
        {
            var version = thing.Version;
            foreach (var (path, body) in decisions)
            {
                version = (await scene.Do($"sources/{thing.Id}/{path}", body, version)).Version;
            }
        }
    }

    public static object Consent(string audience, bool analysis = true, string quotation = "verbatim") =>
        new
        {
            analysis,
            quotation,
            audience,
        };

    public static string Text(this JsonNode node, string member) => node[member]!.GetValue<string>();
}

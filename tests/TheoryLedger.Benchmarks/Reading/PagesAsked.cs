namespace TheoryLedger.Benchmarks.Reading;

/// <summary>The pages that people look at, asked for as a browser does.</summary>
internal static class PagesAsked
{
    private static readonly string[] Wholes =
    [
        "",
        "/programme-theories",
        "/mechanisms",
        "/configurations",
        "/sources",
        "/evidence",
        "/matrix",
        "/causal-web",
        "/fragility",
        "/stale",
        "/codings/agreement",
        "/guidance",
        "/replay",
        "/what-if",
        "/saturation",
        "/genealogy",
        "/screening/flow",
        "/events",
        "/findings",
        "/questions",
        "/integrity",
        "/sample?of=1000000",
        "/answers/codes",
        "/answers/excerpts",
        "/answers/codings",
        "/work",
        "/report",
        "/compare?from=50000&to=100000",
        "/compare?from=1&to=100000&view=side",
        "/search?q=trust",
        "/search?q=because",
        "/search?q=hippopotamus",
    ];

    // One of many: where it is shown, what points at the one that most others point at, and its kind.
    private static readonly (string Path, string Kind, string Concept)[] Hubs =
    [
        ("/mechanisms/{0}", "stands-as", "constructs"),
        ("/configurations/{0}", "judges", "configurations"),
        ("/configurations/{0}/history", "judges", "configurations"),
        ("/sources/{0}", "source", "sources"),
        ("/answers/codes/{0}", "code", "codes"),
        ("/lineage/{0}", "stands-as", "constructs"),
        ("/what-if?source={0}", "source", "sources"),
    ];

    private static readonly string[] Narrowed =
    [
        "/replay?phase={0}",
        "/events?phase={0}",
        "/events?format=csv&from=1&before=10001",
    ];

    private static readonly string[] Singles = ["programme-theories", "excerpts", "sources", "configurations"];

    public static async Task<IEnumerable<Question>> AllAsync(Things things, Guid review, CancellationToken token)
    {
        var at = $"/reviews/{review}";
        var pages = Wholes.Select(page => new Question($"page: {page}", [$"{at}{page}"])).ToList();
        foreach (var (path, kind, concept) in Hubs)
        {
            var hub = $"{await things.HubAsync(kind, concept, token)}";
            pages.Add(new($"page: {path} (hub)", [at + path.Replace("{0}", hub, StringComparison.Ordinal)]));
        }

        var phase = $"{(await things.UsualAsync("phases", token))[0]}";
        pages.AddRange(
            Narrowed.Select(page => new Question(
                $"page: {page}",
                [at + page.Replace("{0}", phase, StringComparison.Ordinal)]
            ))
        );
        foreach (var concept in Singles)
        {
            var ids = await things.UsualAsync(concept, token);
            pages.Add(new($"page: /{concept}/{{id}}", [.. ids.Select(id => $"{at}/{concept}/{id}")]));
        }

        return pages;
    }
}

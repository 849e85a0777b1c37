using System.Text.Json.Nodes;
using Spectre.Console;

namespace TheoryLedger.Server.Hosting;

/// <summary>Reads a review over HTTP, as any program would.</summary>
public sealed class DemoReader(HttpClient http, Guid review, CancellationToken token)
{
    public async Task<IReadOnlyList<DemoItem>> ItemsAsync(string path) => [.. (await ReadAsync(path)).Each("items")];

    public Task<DemoItem> OneAsync(string concept, Guid id) => ReadAsync($"{concept}/{id}");

    private async Task<DemoItem> ReadAsync(string path)
    {
        var json = await http.GetStringAsync(new Uri($"/v1/reviews/{review}/{path}", UriKind.Relative), token);
        return new DemoItem(JsonNode.Parse(json)!);
    }
}

/// <summary>Something that was read.</summary>
public sealed record DemoItem(JsonNode Json)
{
    public Guid Id => Json["id"]!.GetValue<Guid>();

    /// <summary>A field as it can be shown.</summary>
    public string Text(string field) => Raw(field).EscapeMarkup();

    /// <summary>A field as it is.</summary>
    public string Raw(string field) => Json[field] is JsonValue value ? value.ToString() : "";

    public DemoItem In(string field) => new(Json[field]!);

    public IEnumerable<DemoItem> Each(string field) => Json[field]?.AsArray().Select(item => new DemoItem(item!)) ?? [];

    /// <summary>How much evidence of a nature takes a stance.</summary>
    public int Count(string nature, string stance) => Json["evidence"]?[nature]?[stance]?.GetValue<int>() ?? 0;
}

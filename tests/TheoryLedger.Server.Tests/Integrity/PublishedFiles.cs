using TheoryLedger.Integrity.Tiles;

namespace TheoryLedger.Server.Tests.Integrity;

/// <summary>A log as anybody who may read it gets it: over HTTP, file by file.</summary>
public sealed class PublishedFiles(HttpClient http, Guid review, int? epoch = null) : ILogFiles
{
    public byte[]? ReadTile(Tile tile) => Read(TilePath.Of(tile));

    public byte[]? ReadEntries(Tile tile) => Read(TilePath.OfEntries(tile));

    public byte[]? Read(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(path));
        using var answer = http.SendAsync(request, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        return answer.IsSuccessStatusCode
            ? answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult()
            : null;
    }

    private string Address(string path) =>
        $"/v1/reviews/{review}/log/{path}{(epoch is { } number ? $"?epoch={number}" : "")}";
}

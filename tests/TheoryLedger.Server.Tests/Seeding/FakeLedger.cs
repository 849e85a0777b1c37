using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Tests.Seeding;

/// <summary>Acknowledges whatever is posted, unless told to answer otherwise, and remembers it.</summary>
public sealed class FakeLedger : HttpMessageHandler
{
    private readonly Dictionary<string, (Guid Id, long Version)> _things = [];

    public List<Posted> Posts { get; } = [];

    public List<string> Reads { get; } = [];

    /// <summary>Answers instead, where it has something to say.</summary>
    public Func<Posted, (int Status, string Json)?> Instead { get; set; } = _ => null;

    /// <summary>What is read everywhere, besides id and version.</summary>
    public JsonObject Shown { get; set; } = [];

    public HttpClient Client() => new(this, disposeHandler: false) { BaseAddress = new Uri("http://ledger.test") };

    /// <summary>Somebody else changes what was begun as the so-manieth thing.</summary>
    public void Touch(int index)
    {
        var (location, thing) = _things.ElementAt(index);
        _things[location] = thing with { Version = thing.Version + 1 };
    }

    public Guid IdOf(int index) => _things.ElementAt(index).Value.Id;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var path = request.RequestUri!.AbsolutePath;
        if (request.Method == HttpMethod.Get)
        {
            Reads.Add(path);
            var read = (JsonObject)Shown.DeepClone();
            read["version"] = _things[path].Version;
            return Answer(200, read.ToJsonString());
        }

        var posted = new Posted(
            path,
            JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!.AsObject(),
            request.Headers.GetValues("Idempotency-Key").Single(),
            request.Headers.TryGetValues("If-Match", out var version) ? version.Single() : null
        );
        Posts.Add(posted);
        return Instead(posted) is { } instead ? Answer(instead.Status, instead.Json) : Acknowledge(posted);
    }

    private HttpResponseMessage Acknowledge(Posted posted)
    {
        var changed = _things
            .Keys.Where(at => posted.IfMatch is not null && posted.Path.StartsWith($"{at}/", StringComparison.Ordinal))
            .MaxBy(at => at.Length);
        var id = changed is null ? Guid.CreateVersion7() : _things[changed].Id;
        var location = changed ?? $"{posted.Path}/{id}";
        var version = changed is null ? 1 : _things[changed].Version + 1;
        _things[location] = (id, version);
        return Answer(
            changed is null ? 201 : 200,
            $$"""{"id":"{{id}}","version":{{version}},"position":{{Posts.Count}},"location":"{{location}}"}"""
        );
    }

    private HttpResponseMessage Answer(int status, string json)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status)
        {
            Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json"),
        };
        answer.Headers.Add("TheoryLedger-Position", Posts.Count.ToString(CultureInfo.InvariantCulture));
        return answer;
    }
}

/// <summary>One request as it arrived.</summary>
public sealed record Posted(string Path, JsonObject Body, string Key, string? IfMatch);

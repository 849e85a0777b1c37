using System.Globalization;
using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Tests.Streaming;

/// <summary>One server-sent event, or a comment between events.</summary>
/// <param name="Name">What happened; empty for a comment.</param>
/// <param name="Id">Where to go on from.</param>
/// <param name="Data">What was told.</param>
public sealed record HeardEvent(string Name, long? Id, JsonNode? Data);

/// <summary>Listens to a stream line by line, as the standard says that server-sent events are to be read.</summary>
public sealed class Heard : IDisposable
{
    private readonly HttpResponseMessage _answer;
    private readonly StreamReader _lines;

    private Heard(HttpResponseMessage answer, Stream body) =>
        (_answer, _lines) = (answer, new StreamReader(body, System.Text.Encoding.UTF8));

    public HttpResponseMessage Answer => _answer;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Opens a stream, which must be answered as one.</summary>
    public static async Task<Heard> To(HttpClient http, string path, long? last = null)
    {
        var answer = await Knock(http, path, last);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode}");
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        return new Heard(answer, await answer.Content.ReadAsStreamAsync(Token));
    }

    /// <summary>Asks for a stream, and sees what comes.</summary>
    public static async Task<HttpResponseMessage> Knock(HttpClient http, string path, long? last = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new("text/event-stream"));
        if (last is { } id)
        {
            request.Headers.TryAddWithoutValidation("Last-Event-ID", id.ToString(CultureInfo.InvariantCulture));
        }

        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
    }

    /// <summary>The next event or comment; none once the stream has ended.</summary>
    public async Task<HeardEvent?> Next(double seconds = 20)
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(Token);
        soon.CancelAfter(TimeSpan.FromSeconds(seconds));
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await _lines.ReadLineAsync(soon.Token) is { } line)
        {
            if (line.Length > 0)
            {
                var parts = line.Split(':', 2);
                fields[parts[0]] = parts[1].TrimStart(' ');
            }
            else if (!fields.ContainsKey("retry"))
            {
                return Of(fields);
            }
            else
            {
                fields.Clear();
            }
        }

        return null;
    }

    /// <summary>The next event of a name, whatever else is told meanwhile.</summary>
    public async Task<HeardEvent> Next(string name)
    {
        while (await Next() is { } heard)
        {
            if (heard.Name == name)
            {
                return heard;
            }
        }

        throw new EndOfStreamException($"The stream ended before any '{name}'.");
    }

    /// <summary>Everything up to the end, without comments.</summary>
    public async Task<IReadOnlyList<HeardEvent>> All()
    {
        var all = new List<HeardEvent>();
        while (await Next() is { } heard)
        {
            if (heard.Name.Length > 0)
            {
                all.Add(heard);
            }
        }

        return all;
    }

    /// <summary>Whether the stream ends by itself within a time, whatever is told until then.</summary>
    public async Task<bool> Ends(double seconds)
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(Token);
        soon.CancelAfter(TimeSpan.FromSeconds(seconds));
        try
        {
            while (await _lines.ReadLineAsync(soon.Token) is not null) { }

            return true;
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        _lines.Dispose();
        _answer.Dispose();
    }

    private static HeardEvent Of(Dictionary<string, string> fields) =>
        new(
            fields.GetValueOrDefault("event", ""),
            fields.TryGetValue("id", out var id) ? long.Parse(id, CultureInfo.InvariantCulture) : null,
            fields.TryGetValue("data", out var data) ? JsonNode.Parse(data) : null
        );
}

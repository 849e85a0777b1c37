using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Hosting;

namespace TheoryLedger.Server.Tests.Integrity.CuttingOff;

/// <summary>People who record, some waiting until it is sealed, and somebody who keeps every checkpoint that can be seen.</summary>
internal sealed class Crowd
{
    private int _count;

    /// <summary>What was acknowledged: the thing by its position.</summary>
    public ConcurrentDictionary<long, Guid> Acknowledged { get; } = new();

    /// <summary>Every checkpoint that anybody saw.</summary>
    public ConcurrentDictionary<string, bool> Seen { get; } = new(StringComparer.Ordinal);

    /// <summary>The last position that an answer said to be sealed.</summary>
    public long SaidSealed { get; private set; }

    public async Task RunAsync(ServerProcess server, Guid review, CancellationToken token) =>
        await Task.WhenAll(
            UntilGoneAsync(() => RecordAsync(server, review, "", token), token),
            UntilGoneAsync(() => RecordAsync(server, review, "?wait=sealed", token), token),
            UntilGoneAsync(() => RecordAsync(server, review, "?wait=sealed", token), token),
            UntilGoneAsync(() => SealAsync(server, review, token), token),
            UntilGoneAsync(() => LookAsync(server, review, token), token)
        );

    /// <summary>Waits until a server that was just started has done some work; not where it is to be cut off while it is cold.</summary>
    public async Task WarmAsync(bool isCold, CancellationToken token)
    {
        var (acknowledged, started) = (Acknowledged.Count, TimeProvider.System.GetTimestamp());
        while (
            !isCold
            && Acknowledged.Count < acknowledged + 2
            && TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(30)
        )
        {
            await Task.Delay(5, token);
        }
    }

    private static async Task UntilGoneAsync(Func<Task> act, CancellationToken token)
    {
        try
        {
            while (true)
            {
                await act();
            }
        }
        catch (Exception gone)
            when (gone is HttpRequestException or IOException or OperationCanceledException
                && !token.IsCancellationRequested
            )
        {
            // Nobody answers any more: that is what this is about.
        }
    }

    private async Task RecordAsync(ServerProcess server, Guid review, string query, CancellationToken token)
    {
        var name = $"phase-{Interlocked.Increment(ref _count)}";
        using var answer = await server.PostAsync($"/v1/reviews/{review}/phases{query}", new { name }, name);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(token));
        var json = (await answer.Content.ReadFromJsonAsync<JsonNode>(token))!;
        Acknowledged[json["position"]!.GetValue<long>()] = json["id"]!.GetValue<Guid>();
        if (answer.Headers.TryGetValues("TheoryLedger-Sealed", out var said))
        {
            var position = long.Parse(said.Single(), CultureInfo.InvariantCulture);
            lock (Seen)
            {
                SaidSealed = Math.Max(SaidSealed, position);
            }
        }
    }

    private async Task SealAsync(ServerProcess server, Guid review, CancellationToken token)
    {
        await Task.Delay(Rounds.Between(5, 60), token);
        using var answer = await server.Http.PostAsJsonAsync($"/v1/reviews/{review}/log/seal", new { }, token);
        await KeepAsync(answer, token);
    }

    private async Task LookAsync(ServerProcess server, Guid review, CancellationToken token)
    {
        await Task.Delay(10, token);
        using var answer = await server.Http.GetAsync(
            new Uri($"/v1/reviews/{review}/log/checkpoint", UriKind.Relative),
            token
        );
        await KeepAsync(answer, token);
    }

    private async Task KeepAsync(HttpResponseMessage answer, CancellationToken token)
    {
        if (answer.IsSuccessStatusCode)
        {
            Seen[await answer.Content.ReadAsStringAsync(token)] = true;
        }
    }
}

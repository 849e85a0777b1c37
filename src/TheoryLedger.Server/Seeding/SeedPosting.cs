using System.Net;
using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Seeding;

/// <summary>Posts one step so that it is recorded once, whichever version it finds and however often it is repeated.</summary>
public sealed class SeedPosting(SeedClient client, SeedThings things)
{
    private const string KeyReused = "/problems/idempotency-key-reused";

    /// <param name="path">Where to.</param>
    /// <param name="target">What the path names, which may be what is changed.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="key">What makes a repetition the same request.</param>
    /// <param name="token">Ends it.</param>
    public async Task<SeedReceipt> PostAsync(
        string path,
        SeedReceipt? target,
        JsonNode body,
        string key,
        CancellationToken token
    )
    {
        var answer = await client.PostAsync(path, body, key, target?.Version, token);
        if (answer.Status == HttpStatusCode.PreconditionRequired && target is null)
        {
            target = things.Review!;
            answer = await client.PostAsync(path, body, key, target.Version, token);
        }

        if (answer.Receipt is { } receipt)
        {
            return receipt;
        }

        return target is not null && IsAboutVersion(answer)
            ? await CatchUpAsync(path, target, body, key, token)
            : throw answer.Failure($"POST {path}");
    }

    private static bool IsAboutVersion(SeedAnswer answer) =>
        answer.Status == HttpStatusCode.PreconditionFailed || answer.Code == KeyReused;

    // Another step touched it. If this one was recorded in an earlier load, then upon one of the versions since; under a
    // key that is remembered nothing more can be recorded, so each may be tried.
    private async Task<SeedReceipt> CatchUpAsync(
        string path,
        SeedReceipt target,
        JsonNode body,
        string key,
        CancellationToken token
    )
    {
        var read = await client.ReadAsync(target.Location, things.Position, token);
        var present = read["version"]?.GetValue<long>() ?? target.Version;
        var answer = await client.PostAsync(path, body, key, present, token);
        for (var version = target.Version + 1; version < present && answer.Code == KeyReused; version++)
        {
            answer = await client.PostAsync(path, body, key, version, token);
        }

        return answer.Receipt ?? throw answer.Failure($"POST {path}");
    }
}

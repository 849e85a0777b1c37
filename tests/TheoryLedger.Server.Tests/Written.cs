using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace TheoryLedger.Server.Tests;

/// <summary>How far each review has been written, so that whoever reads it as it stands can wait for that.</summary>
/// <remarks>
/// The server waits for its views for two seconds and then answers with an earlier position, which it says. A reader who must
/// see what was just written asks again; on a slow machine that is no fault of the server's.
/// </remarks>
public static partial class Written
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Nap = TimeSpan.FromMilliseconds(20);

    // A made-up review is the same in every database that it is stored in, and written further in some of them only.
    private static readonly ConcurrentDictionary<(string Database, Guid Review), long> Heads = new();

    /// <summary>Notes the position that a change was answered with.</summary>
    public static Reply Note(string database, string path, Reply reply)
    {
        if (
            reply.Status is 200 or 201
            && (Review(path) ?? Begun(path, reply)) is { } review
            && reply.Json?["position"]?.GetValue<long>() is { } at
        )
        {
            Heads.AddOrUpdate((database, review), at, (_, known) => Math.Max(known, at));
        }

        return reply;
    }

    /// <summary>Asks until the answer holds for all that was written before, or says at which position it still stands.</summary>
    public static async Task<Reply> Await(string database, string path, Func<Task<Reply>> ask)
    {
        var waited = Stopwatch.StartNew();
        var head =
            Review(path) is { } review && !NamesAMoment().IsMatch(path)
                ? Heads.GetValueOrDefault((database, review))
                : 0;
        while (true)
        {
            var reply = await ask();
            if (Reached(reply) >= head || waited.Elapsed > Patience)
            {
                return reply;
            }

            await Task.Delay(Nap);
        }
    }

    private static Guid? Begun(string path, Reply reply) => path == "/v1/reviews" ? reply.Id : null;

    // What says no position does not come from the views.
    private static long Reached(Reply reply) =>
        reply.Headers.TryGetValues("TheoryLedger-Position", out var at)
            ? long.Parse(at.Single(), CultureInfo.InvariantCulture)
            : long.MaxValue;

    private static Guid? Review(string path) =>
        InReview().Match(path) is { Success: true } match ? Guid.Parse(match.Groups["review"].Value) : null;

    [GeneratedRegex("/reviews/(?<review>[0-9a-f-]{36})", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex InReview();

    [GeneratedRegex("[?&](?:position|asOf|decidedAsOf)=", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex NamesAMoment();
}

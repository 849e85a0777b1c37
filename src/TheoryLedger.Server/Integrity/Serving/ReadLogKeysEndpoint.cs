using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Outside;
using Wolverine.Http;

namespace TheoryLedger.Server.Integrity.Serving;

/// <summary>Whom to believe about the log of a review.</summary>
/// <param name="Keys">The keys of its logs, the oldest first.</param>
/// <param name="Receipts">The key under which receipts are given; it signs no log.</param>
public sealed record KeyPolicy(IReadOnlyList<PublishedKey> Keys, string Receipts);

public static class ReadLogKeysEndpoint
{
    private const string Policy = "text/plain";

    [WolverineGet("/v1/reviews/{reviewId}/log/key", OperationId = "readLogKeys")]
    [EndpointSummary("Whom to believe about the log: its keys as a trust policy, or as JSON for whoever accepts that.")]
    [AllowReaders]
    [ProducesResponseType<KeyPolicy>(StatusCodes.Status200OK, "application/json", Policy)]
    public static async Task<IResult> Get(Guid reviewId, HttpContext http, LogReader reader, LogFolder folder)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(folder);
        using var receipts = folder.ReceiptKey();
        var policy = new KeyPolicy(await reader.KeysAsync(reviewId, http.RequestAborted), $"{receipts.Verifier}");
        return policy.Keys.Count == 0 ? Results.Problem(Problems.LogNotBegun)
            : Accepted.Rather(http, "application/json", than: Policy) ? Results.Json(policy)
            : LogRoom.Text(http, Encoding.UTF8.GetBytes(Write(policy)));
    }

    // c2sp.org/tlog-policy; what it has no word for stands in comments.
    private static string Write(KeyPolicy policy)
    {
        var text = new StringBuilder();
        foreach (var key in policy.Keys)
        {
            var to = key.ToSize is { } size ? $"to size {size}" : "and still signs";
            text.Append(
                CultureInfo.InvariantCulture,
                $"# log {key.Epoch} of this review: signed from size {key.FromSize} {to}\nlog {key.Verifier}\n"
            );
        }

        return text.Append("quorum none\n")
            .Append(CultureInfo.InvariantCulture, $"# signs receipts and no log\n# receipts {policy.Receipts}\n")
            .ToString();
    }
}

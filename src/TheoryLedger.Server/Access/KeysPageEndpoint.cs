using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Server.Reviews;
using Wolverine.Http;

namespace TheoryLedger.Server.Access;

public static class KeysPageEndpoint
{
    [WolverineGet(FormPlace.Keys, OperationId = "keysPage")]
    [Page]
    [AllowSignedIn]
    public static async Task<IResult> Get(
        HttpContext http,
        HeldKeys keys,
        NpgsqlDataSource database,
        TimeProvider clock,
        PageWriter writer
    )
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(writer);
        var caller = Caller.Of(http);
        var reviews = await MyReviews.OfAsync(caller, database, http.RequestAborted);
        return await writer.AnswerAsync<KeysPage>(
            http,
            new()
            {
                [nameof(KeysPage.Sheet)] = Sheet.OfNoReview(
                    FormPlace.Keys,
                    new Reader([], FormToken.Of(http)),
                    Returned.Of(http)
                ),
                [nameof(KeysPage.Keys)] = await keys.OfAsync(caller, http.RequestAborted),
                [nameof(KeysPage.Reviews)] = reviews.Select(r => new FormChoice($"{r.Id}", Words.Of(r.Title))).ToList(),
                [nameof(KeysPage.IsRestricted)] = caller.IsRestricted,
                [nameof(KeysPage.Own)] = caller.Key,
                [nameof(KeysPage.Once)] = Guid.CreateVersion7(clock.GetUtcNow()),
            }
        );
    }
}

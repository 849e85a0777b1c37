using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Withdrawals;

namespace TheoryLedger.Server.AccessLog.Shown;

/// <summary>Who was shown what people said in a review, and who took such words out of the house.</summary>
/// <param name="Shown">Who was shown words, the latest first.</param>
/// <param name="Earlier">Where what was shown before goes on; none where that is all.</param>
/// <param name="HandedOut">What was handed out, the latest first; none for whoever may not know.</param>
/// <param name="MoreHandedOut">How many of those are not shown.</param>
/// <param name="Contributors">Who stands behind an account, as far as anybody said so.</param>
public sealed record AccessFront(
    IReadOnlyList<WordsShownView> Shown,
    long? Earlier,
    IReadOnlyList<Handing>? HandedOut,
    int MoreHandedOut,
    IReadOnlyDictionary<Guid, Guid> Contributors
)
{
    private const int Most = 40;

    internal static async Task<AccessFront> ReadAsync(
        Caller caller,
        long before,
        Accounts accounts,
        NpgsqlDataSource database,
        ReadBarrier barrier,
        AsOf asOf,
        CancellationToken token
    )
    {
        var review = asOf.Moment.Review;
        // The log begins with its first entry: until then nobody was shown anything.
        var log = await barrier.NowAsync(AccessLogId.Of(review), token);
        var shown = log is null ? [] : await ShownOnce.BeforeAsync(database, log, before, Most + 1, token);
        var handed = MayKnowWhoTook(caller)
            ? await ListHandedOutEndpoint.FindAsync(database, review, participant: null, token)
            : null;
        return new(
            [.. shown.Take(Most)],
            shown.Count > Most ? shown[Most - 1].BeganAt : null,
            handed is null ? null : [.. handed.AsEnumerable().Reverse().Take(Most)],
            Math.Max(0, (handed?.Count ?? 0) - Most),
            await accounts.ContributorsAsync(review, token)
        );
    }

    private static bool MayKnowWhoTook(Caller caller) =>
        caller.Roles.Contains(Role.Owner) || caller.Roles.Contains(Role.DataProtectionOfficer);
}

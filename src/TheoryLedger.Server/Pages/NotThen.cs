namespace TheoryLedger.Server.Pages;

/// <summary>Said where nothing is at the moment that was asked for, though there may be later.</summary>
/// <param name="FirstDecided">When the first decision of the review was taken, as far as it has been recorded; none where there is none.</param>
public sealed record NotThen(DateTimeOffset? FirstDecided)
{
    internal static async Task<NotThen> ReadAsync(Reading.AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            """
            select min(i.decided_since) from ledger.read_item i
            where i.generation = $1 and i.review = $2 and $3 >= 0
            """
        );
        return new(await query.ExecuteScalarAsync(token) is long first ? Reading.Mark.Instant(first) : null);
    }
}

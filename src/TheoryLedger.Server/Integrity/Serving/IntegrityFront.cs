using TheoryLedger.Server.Participants;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Withdrawals;

namespace TheoryLedger.Server.Integrity.Serving;

/// <summary>What a page tells of the integrity of a review.</summary>
/// <param name="Report">How it stands in its log.</param>
/// <param name="Withdrawn">How many of those who spoke have withdrawn.</param>
/// <param name="Requests">What was asked to be withdrawn, and what became of it, in the order in which it was asked.</param>
public sealed record IntegrityFront(IntegrityFigures Report, int Withdrawn, IReadOnlyList<WithdrawalInBrief> Requests)
{
    internal const int Most = 50;

    internal static async Task<IntegrityFront?> ReadAsync(IntegrityReports reports, AsOf asOf, CancellationToken token)
    {
        if (await reports.FindAsync(asOf.Moment.Review, token) is not { } report)
        {
            return null;
        }

        await using var query = asOf.Command(
            $"""
            select count(*)::int from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.concept = $4 and {asOf.Holds("i")}
              and (i.view ->> 'isWithdrawn')::boolean
            """,
            ParticipantView.Concept
        );
        var withdrawn = (int)(await query.ExecuteScalarAsync(token))!;
        var requests = await asOf.ListAsync<WithdrawalView>(after: 0, Most, token);
        return new(IntegrityFigures.Of(report), withdrawn, [.. requests.Select(WithdrawalInBrief.Of)]);
    }
}

/// <summary>The figures of a report, without what is said of every log alike.</summary>
public sealed record IntegrityFigures(
    string Says,
    long Recorded,
    SealedPart? Sealed,
    long Unsealed,
    string? StandsStill,
    Verifying.LiveVerification? LastVerification
)
{
    internal static IntegrityFigures Of(IntegrityReport report) =>
        new(
            report.Says,
            report.Recorded,
            report.Sealed,
            report.Unsealed,
            report.StandsStill,
            report.LastVerification is { } last ? last with { Findings = [.. last.Findings.Take(Listed)] } : null
        );

    private const int Listed = 50;
}

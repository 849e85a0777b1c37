using System.Globalization;
using Npgsql;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Sealing;
using TheoryLedger.Server.Integrity.Verifying;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Serving;

/// <summary>Tells how a review stands in its log.</summary>
public sealed class IntegrityReports(
    LogReader reader,
    Standstills standstills,
    VerificationRecord record,
    NpgsqlDataSource database
)
{
    private const string Waiting = """
        select h.position, coalesce(extract(epoch from now() - min(e.recorded_at)), 0)::int
        from ledger.review_head h left join ledger.entry e on e.review = h.review and e.position = $2 + 1
        where h.review = $1 group by h.position
        """;

    /// <summary>The report; none where there is no such review.</summary>
    public async Task<IntegrityReport?> FindAsync(Guid review, CancellationToken token)
    {
        var log = await reader.FindAsync(review, epoch: null, token);
        await using var query = database.Command(Waiting, review, log?.Position ?? 0);
        await using var row = await query.ExecuteReaderAsync(token);
        if (!await row.ReadAsync(token))
        {
            return null;
        }

        var (recorded, standstill) = (row.GetInt64(0), standstills.Find(review)?.Message);
        return new IntegrityReport(IntegrityWords.Of(log, recorded, standstill), recorded)
        {
            Sealed = log is null ? null : PartOf(log),
            Unsealed = recorded - (log?.Position ?? 0),
            WaitingSeconds = Math.Max(0, row.GetInt32(1)),
            StandsStill = standstill,
            LastVerification = await record.LastAsync(review, token),
        };
    }

    private static SealedPart PartOf(PublishedLog log) =>
        new(log.Epoch, log.Origin, log.Size, log.Root.ToBase64(), log.Position, log.At, [.. KeysOf(log)]);

    private static IEnumerable<string> KeysOf(PublishedLog log) =>
        SignedNote.TryParse(log.ToNote(), out var note, out _)
            ? note.Signatures.Select(s => s.KeyId.ToString("x8", CultureInfo.InvariantCulture))
            : [];
}

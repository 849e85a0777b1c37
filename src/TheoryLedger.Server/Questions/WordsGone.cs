using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Questions;

/// <summary>Of those who have withdrawn, whose words were erased, and whose are closed only.</summary>
internal static class WordsGone
{
    private const string Closed =
        "that their words are erased: a withdrawal closes them, and they stay until two people approve an erasure";

    private const string Some =
        "that the words of every one are erased: those of whom no erasure is recorded are closed only";

    /// <summary>Nothing more is counted; told is what no record can say, and the erasure by which it is seen.</summary>
    public static async Task<Tally> TellAsync(AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select count(*), count(e.id), min(e.id::text)
            from ledger.read_item p
            left join lateral (
                select w.id from ledger.read_item w
                where w.generation = $1 and w.review = $2 and w.concept = 'withdrawals' and {asOf.Holds("w")}
                  and w.view ->> 'participant' = p.id::text and w.view ->> 'state' = 'erased' limit 1) e on true
            where p.generation = $1 and p.review = $2 and p.concept = 'participants' and {asOf.Holds("p")}
              and p.view ->> 'isWithdrawn' = 'true'
            """
        );
        await using var row = await query.ExecuteReaderAsync(token);
        await row.ReadAsync(token);
        var (withdrawn, erased) = (row.GetInt64(0), row.GetInt64(1));
        return new Tally(0, 0)
        {
            Beyond =
                erased == withdrawn ? null
                : erased == 0 ? Closed
                : Some,
        }.Seen("erased", row.IsDBNull(2) ? null : row.GetString(2));
    }
}

using System.Collections.Concurrent;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Recording;

/// <summary>Keeps protected quotes out of the public wording of theory, where no withdrawal could reach them.</summary>
/// <remarks>
/// Each node remembers, for each review it writes to, keyed digests of the runs of words in its quotes: no text, and nothing on
/// disk. It is brought up to date under the review's lock, so that no quote can slip in between.
/// </remarks>
public sealed class QuoteGuard(WordVault vault)
{
    private static readonly Refusal Repeated = new(
        "wording-repeats-quote",
        "The wording repeats a protected quote; say it in the team's words and link the excerpt as evidence."
    );

    private readonly ConcurrentDictionary<Guid, QuotedRuns> _reviews = new();

    /// <summary>Refuses public wording that repeats a participant's quote, or eight words in a row of any other.</summary>
    public async Task<Refusal?> FindRepeatedAsync(
        NpgsqlConnection connection,
        Guid review,
        Command command,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(command);
        var wordings = command.PublicWording.OfType<string>().ToList();
        if (wordings.Count == 0)
        {
            return null;
        }

        var runs = _reviews.GetOrAdd(review, _ => new QuotedRuns());
        await LearnAsync(runs, connection, review, token);
        return wordings.Exists(runs.Contains) ? Repeated : null;
    }

    private async Task LearnAsync(QuotedRuns runs, NpgsqlConnection connection, Guid review, CancellationToken token)
    {
        await using var query = connection.Command(
            """
            select event_id, pointer, commitment, subjects, sealed, position from ledger.protected_words
            where review = $1 and pointer = '/quote' and position > $2 order by position
            """,
            review,
            runs.LearntUpTo
        );
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var words = SealedWordsRow.Read(row);
            if (vault.Open(review, words) is { } quote)
            {
                runs.Learn(quote.Value, isSomebodys: words.Subjects.Length > 1);
            }

            runs.LearntUpTo = row.GetInt64(5);
        }
    }
}

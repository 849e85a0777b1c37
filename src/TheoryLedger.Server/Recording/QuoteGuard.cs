using System.Collections.Concurrent;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Recording;

/// <summary>Keeps what people said out of all that is public, and protected quotes out of the wording of theory, where no withdrawal could reach them.</summary>
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

    /// <summary>Refuses any public text that repeats what a participant said, and wording of theory that repeats any quote.</summary>
    public async Task<Refusal?> FindRepeatedAsync(
        NpgsqlConnection connection,
        Guid review,
        Command command,
        IEnumerable<Fact> facts,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(command);
        var wordings = command.PublicWording.OfType<string>().Where(QuotedRuns.MayRepeat).ToList();
        var texts = facts.SelectMany(fact => PublicText.Of(fact.Event)).Where(QuotedRuns.MayRepeat).ToList();
        if (wordings.Count + texts.Count == 0)
        {
            return null;
        }

        var runs = _reviews.GetOrAdd(review, _ => new QuotedRuns());
        await LearnAsync(runs, connection, review, token);
        return wordings.Exists(runs.Contain) || texts.Exists(runs.ContainSomebodys) ? Repeated : null;
    }

    private async Task LearnAsync(QuotedRuns runs, NpgsqlConnection connection, Guid review, CancellationToken token)
    {
        await using var query = connection.Command(
            """
            select event_id, pointer, commitment, subjects, sealed, position from ledger.protected_words
            where review = $1 and pointer = '/quote' and position > $2
            union all
            select event_id, pointer, commitment, subjects, sealed, position from ledger.protected_words
            where review = $1 and pointer like '/segments/%' and cardinality(subjects) > 1 and position > $2
            order by 6
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
                if (words.Pointer == "/quote")
                {
                    runs.LearnQuote(quote.Value, isSomebodys: words.Subjects.Length > 1);
                }
                else
                {
                    runs.LearnTurn(quote.Value);
                }
            }

            runs.LearntUpTo = row.GetInt64(5);
        }
    }
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
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

    private const int Together = 1_000;

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
        var wordings = command.PublicWording.OfType<string>().ToList();
        List<string> texts = [.. facts.SelectMany(fact => PublicText.Of(fact.Event)), string.Join(' ', wordings)];
        var plain = await NormalForm.PlainAsync(connection, wordings.Concat(texts), token);
        var runs = _reviews.GetOrAdd(review, _ => new QuotedRuns());
        await runs.LearnAsync(HeardAsync(connection, review, runs.LearntUpTo, token));
        return
            wordings.Exists(text => runs.Contain(plain[text]))
            || texts.Exists(text => runs.ContainSomebodys(plain[text]))
            ? Repeated
            : null;
    }

    // So many at a time that their words need not all lie in memory in the clear.
    private async IAsyncEnumerable<Heard> HeardAsync(
        NpgsqlConnection connection,
        Guid review,
        long after,
        [EnumeratorCancellation] CancellationToken token
    )
    {
        var sealedWords = await SealedAsync(connection, review, after, token);
        foreach (var some in sealedWords.Chunk(Together))
        {
            var open = some.Select(words => (vault.Open(review, words.Words)?.Value, words))
                .Where(opened => opened.Value is not null)
                .ToList();
            var plain = await NormalForm.PlainAsync(connection, open.Select(opened => opened.Value!), token);
            foreach (var (text, words) in open)
            {
                yield return new Heard(plain[text!], words.IsMarked, words.IsSomebodys, words.Position);
            }
        }
    }

    // A turn that nobody is named for is the interviewer's where others are named, and anybody's where none is.
    private static async Task<List<Learnable>> SealedAsync(
        NpgsqlConnection connection,
        Guid review,
        long after,
        CancellationToken token
    )
    {
        await using var query = connection.Command(
            """
            with turn as (
                select w.*, exists (select from ledger_events.mt_streams s
                    where s.tenant_id = $3 and s.id = any (w.subjects) and s.type = 'source') as is_unattributed
                from ledger.protected_words w
                where w.review = $1 and w.pointer like '/segments/%' and cardinality(w.subjects) > 1 and w.position > $2),
            said as (select *, is_unattributed and bool_or(not is_unattributed) over (partition by event_id) as is_asked from turn)
            select event_id, pointer, commitment, subjects, sealed, true, cardinality(subjects) > 1, position
            from ledger.protected_words where review = $1 and pointer = '/quote' and position > $2
            union all
            select event_id, pointer, commitment, subjects, sealed, false, true, position from said where not is_asked
            order by 8
            """,
            review,
            after,
            review.ToString()
        );
        var found = new List<Learnable>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            found.Add(new(SealedWordsRow.Read(row), row.GetBoolean(5), row.GetBoolean(6), row.GetInt64(7)));
        }

        return found;
    }

    private sealed record Learnable(SealedWords Words, bool IsMarked, bool IsSomebodys, long Position);
}

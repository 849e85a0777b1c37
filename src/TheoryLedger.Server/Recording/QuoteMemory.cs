using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Npgsql;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Recording;

/// <summary>What the quotes of reviews are recognised by: keyed digests of runs of their words, no text, and nothing on disk.</summary>
/// <remarks>
/// What was erased is forgotten, on every node: a memory that went on knowing it would tell whoever guesses right what was said. One who asks
/// sees to it that nobody else asks for the same review meanwhile.
/// </remarks>
public sealed class QuoteMemory(WordVault vault)
{
    private const int Together = 1_000;

    private readonly ConcurrentDictionary<Guid, (long Erased, QuotedRuns Runs)> _reviews = new();

    /// <summary>What all quotes that can be opened now are recognised by.</summary>
    public async Task<QuotedRuns> OfAsync(NpgsqlConnection connection, Guid review, CancellationToken token)
    {
        var erased = await ErasedAsync(connection, review, token);
        if (!_reviews.TryGetValue(review, out var known) || known.Erased != erased)
        {
            _reviews[review] = known = (erased, new QuotedRuns());
        }

        var sought = new Sought(review, known.Runs.LearntUpTo, long.MaxValue);
        await known.Runs.LearnAsync(HeardAsync(connection, sought, token));
        return known.Runs;
    }

    /// <summary>What quotes are recognised by that had been recorded by a position; of one speaker, or of all.</summary>
    public async Task<QuotedRuns> UpToAsync(
        NpgsqlConnection connection,
        Guid review,
        long position,
        Guid? speaker,
        CancellationToken token
    )
    {
        var runs = new QuotedRuns();
        await runs.LearnAsync(HeardAsync(connection, new Sought(review, 0, position) { Speaker = speaker }, token));
        return runs;
    }

    private static async Task<long> ErasedAsync(NpgsqlConnection connection, Guid review, CancellationToken token)
    {
        await using var query = connection.Command(
            "select count(*) from ledger.erased_words where review = $1",
            review
        );
        return (long)(await query.ExecuteScalarAsync(token))!;
    }

    // So many at a time that their words need not all lie in memory in the clear.
    private async IAsyncEnumerable<Heard> HeardAsync(
        NpgsqlConnection connection,
        Sought sought,
        [EnumeratorCancellation] CancellationToken token
    )
    {
        var sealedWords = await SealedAsync(connection, sought, token);
        foreach (var some in sealedWords.Chunk(Together))
        {
            var open = some.Select(words => (vault.Open(sought.Review, words.Words)?.Value, words))
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
        Sought sought,
        CancellationToken token
    )
    {
        await using var query = connection.Command(
            $"""
            with turn as (
                select w.*, exists (select from ledger_events.mt_streams s
                    where s.tenant_id = $3 and s.id = any (w.subjects) and s.type = 'source') as is_unattributed
                from ledger.protected_words w
                where w.review = $1 and w.pointer like '/segments/%' and cardinality(w.subjects) > 1 and w.position > $2 and w.position <= $4),
            said as (select *, is_unattributed and bool_or(not is_unattributed) over (partition by event_id) as is_asked from turn)
            select event_id, pointer, commitment, subjects, sealed, true, cardinality(subjects) > 1, position
            from ledger.protected_words where review = $1 and pointer = '/quote' and position > $2 and position <= $4 {sought.Whose}
            union all
            select event_id, pointer, commitment, subjects, sealed, false, true, position from said where not is_asked {sought.Whose}
            order by 8
            """,
            [sought.Review, sought.After, sought.Review.ToString(), sought.UpTo, .. sought.Values]
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

    private sealed record Sought(Guid Review, long After, long UpTo)
    {
        public Guid? Speaker { get; init; }

        public string Whose => Speaker is null ? "" : "and subjects @> array[$5::uuid]";

        public object[] Values => Speaker is { } one ? [one] : [];
    }
}

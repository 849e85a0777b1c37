using System.Text;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Recording;

/// <summary>Keeps protected quotes out of the public wording of theory, where no withdrawal could reach them.</summary>
public sealed class QuoteGuard(WordVault vault)
{
    /// <summary>So many words in the same order are a quotation, not a turn of phrase; of a participant's, fewer.</summary>
    private const int Run = 8;
    private const int ShortestRun = 4;

    private static readonly Refusal Repeated = new(
        "wording-repeats-quote",
        "The wording repeats a protected quote; say it in the team's words and link the excerpt as evidence."
    );

    /// <summary>Refuses public wording that repeats a participant's quote, or eight words in a row of any other.</summary>
    public async Task<Refusal?> FindRepeatedAsync(
        NpgsqlConnection connection,
        Guid review,
        Command command,
        CancellationToken token
    )
    {
        var wordings = command.PublicWording.OfType<string>().Select(Words).ToList();
        if (!wordings.Exists(words => words.Length >= ShortestRun))
        {
            return null;
        }

        var runs = new Dictionary<int, HashSet<string>>();
        await using var query = Quotes(connection, review);
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var sealedQuote = SealedWordsRow.Read(row);
            var quote = vault.Open(review, sealedQuote) is { } opened ? Words(opened.Value) : [];
            var length = sealedQuote.Subjects.Length > 1 ? Math.Clamp(quote.Length, ShortestRun, Run) : Run;
            if (!runs.TryGetValue(length, out var known))
            {
                runs[length] = known = wordings
                    .SelectMany(words => RunsOf(words, length))
                    .ToHashSet(StringComparer.Ordinal);
            }

            if (RunsOf(quote, length).Any(known.Contains))
            {
                return Repeated;
            }
        }

        return null;
    }

    private static NpgsqlCommand Quotes(NpgsqlConnection connection, Guid review) =>
        connection.Command(
            """
            select event_id, pointer, commitment, subjects, sealed from ledger.protected_words
            where review = $1 and pointer = '/quote'
            """,
            review
        );

    private static IEnumerable<string> RunsOf(string[] words, int length)
    {
        for (var i = 0; i + length <= words.Length; i++)
        {
            yield return string.Join(' ', words, i, length);
        }
    }

    private static string[] Words(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            letters.Append(char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : ' ');
        }

        return letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}

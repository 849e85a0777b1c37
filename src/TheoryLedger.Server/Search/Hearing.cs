using System.Security.Cryptography;
using Npgsql;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Search;

/// <summary>Opens what was said in a review, in the order in which it was recorded.</summary>
internal sealed class Hearing(NpgsqlDataSource database, WordVault vault)
{
    private const int Stretch = 20_000;

    /// <summary>What nobody looks for: the surroundings of quotes stand in their texts, and what a coder made of a passage beside it.</summary>
    private static readonly string[] Unheard = ["/before", "/after", "/locator", "/digest", "/interpretation"];

    /// <summary>What was heard so far, and what was said since then up to a position.</summary>
    public async Task<HeardReview> FollowAsync(Guid review, HeardReview heard, long to, CancellationToken token)
    {
        var (words, isPartial) = (heard.Words.ToList(), heard.IsPartial);
        for (var position = heard.Position; position < to; position += Stretch)
        {
            isPartial |= await HearAsync(review, position, Math.Min(position + Stretch, to), words, token);
        }

        return new(to, words) { IsPartial = isPartial };
    }

    // True where something stays closed that nobody erased.
    private async Task<bool> HearAsync(Guid review, long after, long to, List<Heard> words, CancellationToken token)
    {
        await using var query = database.Command(
            """
            select p.event_id, p.pointer, p.commitment, p.subjects, p.sealed, e.position, e.stream
            from ledger.entry e join ledger.protected_words p on p.event_id = e.event_id
            where e.review = $1 and e.position > $2 and e.position <= $3 and p.pointer <> all ($4)
            order by e.position
            """,
            review,
            after,
            to,
            Unheard
        );
        var isPartial = false;
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var said = SealedWordsRow.Read(row);
            if (TryOpen(review, said) is { } text)
            {
                words.Add(Of(said, row.GetInt64(5), row.GetGuid(6), text));
            }
            else
            {
                isPartial |= !vault.IsErased(review, said);
            }
        }

        return isPartial;
    }

    private static Heard Of(SealedWords said, long position, Guid thing, string text) =>
        new(
            position,
            thing,
            string.Intern(Heard.FieldOf(said.Pointer)),
            Convert.ToHexStringLower(said.Commitment),
            said.Subjects,
            Heard.Fold(text)
        );

    // What was altered is found by whoever verifies; here it is no text.
    private string? TryOpen(Guid review, SealedWords words)
    {
        try
        {
            return vault.Open(review, words)?.Value;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

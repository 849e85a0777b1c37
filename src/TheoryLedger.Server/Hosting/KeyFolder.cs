using System.Security.Cryptography;
using Npgsql;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Hosting;

/// <summary>The folder of keys to protected words: served from only if it holds those of the reviews in the database.</summary>
/// <remarks>In another folder new keys would be made, old words would read as lost, and nobody would know until it is too late to mend.</remarks>
public static class KeyFolder
{
    private const int Latest = 1_000;

    /// <exception cref="HostingException">It is not the folder of this database.</exception>
    public static async Task<KeyRing> OpenAsync(
        NpgsqlDataSource database,
        string folder,
        CancellationToken token,
        string? elsewhere = null
    )
    {
        var reviews = await ReviewsAsync(database, token);
        if (reviews is not [] && !KeyRing.IsIn(folder))
        {
            throw new HostingException(
                $"There are reviews in the database, but no keys to their words in {folder}; put that folder back from its backup, or name with --data the one it lies in."
            );
        }

        var keys = new KeyRing(folder, elsewhere: elsewhere);
        return reviews.Find(review => !Holds(keys, review)) is var lost && lost == Guid.Empty
            ? keys
            : throw new HostingException(
                $"The keys in {folder} are not, or not all, those of this database: the key of review {lost} is not among them; put the latest backup of that folder back, or name the right one with --data."
            );
    }

    private static bool Holds(KeyRing keys, Guid review)
    {
        try
        {
            return keys.Find(review, review) is not null || keys.IsErased(review, review);
        }
        catch (CryptographicException)
        {
            return false; // wrapped with the key of another folder
        }
    }

    // Each was opened with a key of its own. Where a backup of keys is too old, those changed last are the likeliest to lack theirs.
    private static async Task<List<Guid>> ReviewsAsync(NpgsqlDataSource database, CancellationToken token)
    {
        await using var query = database.Command(
            "select review from ledger.review_head where position > 0 order by recorded_at desc limit $1",
            Latest
        );
        return await query.IdsAsync(token);
    }
}

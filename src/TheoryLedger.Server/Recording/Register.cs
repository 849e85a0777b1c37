using System.Security.Cryptography;
using System.Text;
using Npgsql;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Recording;

/// <summary>What things of one kind are known by in a review, for whoever must know whether something is taken.</summary>
/// <remarks>
/// It follows what was recorded whenever it is asked, and only under the review's lock: so it is never behind, however facts came in,
/// and looking something up costs the same in a large review as in a small one.
/// </remarks>
/// <param name="connection">In the transaction that holds the lock.</param>
/// <param name="review">The review.</param>
/// <param name="kind">What is registered; another rule for what is the same is another kind.</param>
internal sealed class Register(NpgsqlConnection connection, Guid review, string kind)
{
    /// <summary>How far it has followed.</summary>
    public async Task<long> ReachedAsync(CancellationToken token)
    {
        await using var query = connection.Command(
            "select position from ledger.register_progress where review = $1 and kind = $2",
            review,
            kind
        );
        return await query.ExecuteScalarAsync(token) as long? ?? 0;
    }

    /// <summary>The things of one kind that something happened to after a position.</summary>
    /// <param name="stored">What the kind is called in the store.</param>
    /// <param name="after">The position.</param>
    /// <param name="token">Ends the search.</param>
    public async Task<List<Guid>> ChangedAsync(string stored, long after, CancellationToken token)
    {
        await using var query = connection.Command(
            """
            select distinct e.stream from ledger.entry e
            join ledger_events.mt_streams s on s.tenant_id = $2 and s.id = e.stream
            where e.review = $1 and e.position > $3 and s.type = $4
            """,
            review,
            review.ToString(),
            after,
            stored
        );
        return await query.IdsAsync(token);
    }

    /// <summary>Takes in what became of things up to a position.</summary>
    /// <param name="changed">The things that something happened to.</param>
    /// <param name="known">What they are known by since.</param>
    /// <param name="position">How far it has followed now.</param>
    /// <param name="token">Ends the work.</param>
    public async Task FollowAsync(
        IReadOnlyCollection<Guid> changed,
        IReadOnlyCollection<(Guid Thing, string Key)> known,
        long position,
        CancellationToken token
    )
    {
        await using var batch = connection.Batch(
            (
                "delete from ledger.register where review = $1 and kind = $2 and thing = any ($3)",
                [review, kind, changed.ToArray()]
            ),
            (
                """
                insert into ledger.register (review, kind, key, thing)
                select $1, $2, k.key, k.thing from unnest($3, $4) as k (key, thing) on conflict do nothing
                """,
                [review, kind, known.Select(k => Digest(k.Key)).ToArray(), known.Select(k => k.Thing).ToArray()]
            ),
            (
                """
                insert into ledger.register_progress (review, kind, position) values ($1, $2, $3)
                on conflict (review, kind) do update set position = excluded.position
                """,
                [review, kind, position]
            )
        );
        await batch.ExecuteNonQueryAsync(token);
    }

    /// <summary>The things that are known by one of these, those that came first before the others.</summary>
    public async Task<List<(Guid Thing, string Key)>> FindAsync(IEnumerable<string> keys, CancellationToken token)
    {
        var digests = keys.Distinct(StringComparer.Ordinal).ToDictionary(k => Convert.ToHexString(Digest(k)));
        await using var query = connection.Command(
            "select thing, key from ledger.register where review = $1 and kind = $2 and key = any ($3) order by thing",
            review,
            kind,
            digests.Values.Select(Digest).ToArray()
        );
        var found = new List<(Guid, string)>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            found.Add((row.GetGuid(0), digests[Convert.ToHexString(row.GetFieldValue<byte[]>(1))]));
        }

        return found;
    }

    // Of any length: what is compared may be far longer than an index takes.
    private static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}

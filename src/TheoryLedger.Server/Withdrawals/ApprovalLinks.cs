using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Npgsql;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>Links by which somebody without an account gives the second approval of an erasure.</summary>
/// <remarks>
/// A link is made for one version of one request: with the approval that version is past, so it works once. The key that it is signed
/// with lies beside the keys to words: whoever can write in the database cannot make one. That it was made is kept there, so that it
/// can be cancelled.
/// </remarks>
public sealed class ApprovalLinks(KeyRing keys, StoredClock clock)
{
    private const int Length = 16 + 16 + 8 + 16 + 16 + 8;
    private const string Prefix = "tla_";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(72);

    private readonly byte[] _key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        keys.Requests,
        32,
        info: "tl-approval-links-v1"u8.ToArray()
    );

    public (string Token, DateTimeOffset ExpiresAt) Make(ApprovalLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        var expires = clock.GetUtcNow() + Lifetime;
        var content = new byte[Length];
        link.Review.TryWriteBytes(content);
        link.Request.TryWriteBytes(content.AsSpan(16));
        BinaryPrimitives.WriteInt64BigEndian(content.AsSpan(32), link.Version);
        link.From.TryWriteBytes(content.AsSpan(40));
        link.Account.TryWriteBytes(content.AsSpan(56));
        BinaryPrimitives.WriteInt64BigEndian(content.AsSpan(72), expires.ToUnixTimeSeconds());
        byte[] signed = [.. content, .. HMACSHA256.HashData(_key, content)];
        return (Prefix + Base64Url.EncodeToString(signed), expires);
    }

    /// <summary>Keeps that a link was made, in the transaction of a connection.</summary>
    public static async Task KeepAsync(NpgsqlConnection connection, ApprovalLink link, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(link);
        await using var insert = connection.Command(
            "insert into ledger.approval_link (account, review, request, sent_by) values ($1, $2, $3, $4)",
            link.Account,
            link.Review,
            link.Request,
            link.From
        );
        await insert.ExecuteNonQueryAsync(token);
    }

    /// <summary>What a link is good for; none if it is none of ours, or no longer good.</summary>
    public ApprovalLink? Read(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (
            !token.StartsWith(Prefix, StringComparison.Ordinal)
            || !Base64Url.IsValid(token.AsSpan(Prefix.Length), out var length)
            || length != Length + HMACSHA256.HashSizeInBytes
        )
        {
            return null;
        }

        var signed = Base64Url.DecodeFromChars(token.AsSpan(Prefix.Length));
        var content = signed.AsSpan(0, Length);
        var expires = BinaryPrimitives.ReadInt64BigEndian(content[72..]);
        return
            CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(_key, content), signed.AsSpan(Length))
            && clock.GetUtcNow().ToUnixTimeSeconds() < expires
            ? new(
                new Guid(content[..16]),
                new Guid(content[16..32]),
                BinaryPrimitives.ReadInt64BigEndian(content[32..]),
                new Guid(content[40..56]),
                new Guid(content[56..72])
            )
            : null;
    }
}

/// <summary>What a link is good for.</summary>
/// <param name="Review">The review.</param>
/// <param name="Request">The request by which words are to be erased.</param>
/// <param name="Version">The version of it that is approved.</param>
/// <param name="From">The account that sent it.</param>
/// <param name="Account">The pseudonym under which the approval is recorded.</param>
public sealed record ApprovalLink(Guid Review, Guid Request, long Version, Guid From, Guid Account);

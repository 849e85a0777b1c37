using System.Security.Cryptography;
using System.Text;
using TheoryLedger.Integrity;

namespace TheoryLedger.Server.Protection;

/// <summary>Seals words under the keys of all whom they concern, and opens them while every one of those keys exists.</summary>
public sealed class WordVault(KeyRing keys)
{
    private static readonly byte[] Purpose = "tl-words-v1"u8.ToArray();

    /// <summary>Words and the salt of their commitment, unreadable without the keys.</summary>
    /// <exception cref="InvalidOperationException">Somebody they concern has no key: it was destroyed or never made.</exception>
    public SealedWords Seal(Guid review, Disclosure disclosure, IReadOnlyList<Guid> concerns)
    {
        ArgumentNullException.ThrowIfNull(disclosure);
        // Whoever was erased has no key any more; what is said after that is the team's own, and of whoever else it concerns.
        Guid[] subjects =
        [
            review,
            .. concerns.Where(id => id != review && !keys.IsErased(review, id)).Distinct().Order(),
        ];
        if (KeyFor(review, disclosure.EventId, disclosure.Pointer, subjects) is not { } key)
        {
            return subjects.Any(id => id != review && keys.IsErased(review, id))
                ? Seal(review, disclosure, concerns) // erased while we looked
                : throw new InvalidOperationException($"Somebody whom {disclosure.Pointer} concerns has no key.");
        }

        return new SealedWords(
            disclosure.EventId,
            disclosure.Pointer,
            Convert.FromHexString(disclosure.Commitment),
            subjects,
            Sealed.Close(key, disclosure.ToBytes(), Context(disclosure.EventId, disclosure.Pointer))
        );
    }

    /// <summary>Whether the key of anybody they concern was destroyed on purpose, and they cannot be opened for that reason.</summary>
    public bool IsErased(Guid review, SealedWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Subjects.Any(subject => keys.IsErased(review, subject) || IsForgotten(review, subject, words));
    }

    /// <summary>The erasure that closed them, as it is known outside the database; none if none did.</summary>
    public Fence? FenceOver(Guid review, SealedWords words) =>
        keys.Fences.FirstOrDefault(fence => fence.Closes(review, words));

    /// <summary>The disclosure; none once the key of anybody it concerns was destroyed, or where it is not at hand.</summary>
    public Disclosure? Open(Guid review, SealedWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var key = KeyFor(review, words.EventId, words.Pointer, words.Subjects);
        if (key is null)
        {
            return null;
        }

        var plain = Sealed.Open(key, words.Box, Context(words.EventId, words.Pointer));
        return Disclosure.TryParse(plain, out var disclosure)
            ? disclosure
            : throw new CryptographicException($"What was sealed at {words.Pointer} is no disclosure.");
    }

    /// <summary>Whether the key of a review is at hand, without which nothing of it opens.</summary>
    public bool HasKey(Guid review) => IsAtHand(() => keys.Find(review, review));

    /// <summary>Whether they open to just what the fact commits to; none where a key to them is not at hand any more.</summary>
    public bool? IsWhole(Guid review, SealedWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (!IsAtHand(() => KeyFor(review, words.EventId, words.Pointer, words.Subjects)))
        {
            return null;
        }

        try
        {
            return Open(review, words) is { } opened
                ? (opened.EventId, opened.Pointer) == (words.EventId, words.Pointer)
                    && Convert.FromHexString(opened.Commitment).AsSpan().SequenceEqual(words.Commitment)
                : null;
        }
        catch (Exception fault) when (fault is CryptographicException or OverflowException or ArgumentException)
        {
            return false;
        }
    }

    private static bool IsAtHand(Func<object?> find)
    {
        try
        {
            return find() is not null;
        }
        catch (CryptographicException)
        {
            return false; // wrapped with the key of another folder
        }
    }

    private byte[]? KeyFor(Guid review, Guid eventId, string pointer, Guid[] subjects)
    {
        var parts = new byte[32 * subjects.Length];
        for (var i = 0; i < subjects.Length; i++)
        {
            if (keys.Find(review, subjects[i])?.KeyOf(eventId, pointer) is not { } part)
            {
                return null;
            }

            part.CopyTo(parts, 32 * i);
        }

        return HKDF.DeriveKey(HashAlgorithmName.SHA256, parts, 32, info: Purpose);
    }

    private bool IsForgotten(Guid review, Guid subject, SealedWords words) =>
        keys.Find(review, subject) is { } tree && tree.KeyOf(words.EventId, words.Pointer) is null;

    private static byte[] Context(Guid eventId, string pointer) => Encoding.UTF8.GetBytes($"{eventId:D}{pointer}");
}

/// <summary>Words as the database keeps them.</summary>
/// <param name="EventId">The fact they belong to.</param>
/// <param name="Pointer">Where in it (RFC 6901).</param>
/// <param name="Commitment">What the fact holds in their place.</param>
/// <param name="Subjects">The review first, then everybody they concern.</param>
/// <param name="Box">The sealed disclosure.</param>
public sealed record SealedWords(Guid EventId, string Pointer, byte[] Commitment, Guid[] Subjects, byte[] Box);

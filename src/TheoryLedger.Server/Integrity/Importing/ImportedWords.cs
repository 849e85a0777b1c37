using System.Security.Cryptography;
using TheoryLedger.Integrity;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Server.Protection;

namespace TheoryLedger.Server.Integrity.Importing;

/// <summary>Seals the words that a bundle opens with keys of this server, and takes over words that are sealed, if the keys are here.</summary>
internal sealed class ImportedWords(KeyRing keys, Guid review)
{
    private readonly WordVault _vault = new(keys);

    /// <exception cref="ImportRefusedException">A backup comes without its keys.</exception>
    public void Check(BundleKind kind)
    {
        if (kind is BundleKind.Backup && !IsHere())
        {
            throw new ImportRefusedException(
                $"The words of review {review} are sealed, and the key to them is not in this server's folder of keys; put that folder back from its own backup first."
            );
        }
    }

    /// <summary>Gives somebody, or the review itself, whose words come with a bundle a key, unless there is one.</summary>
    public void Mint(Guid subject) => keys.Mint(review, subject);

    /// <summary>Words as this server keeps them; none for words that the bundle does not hold, or that were erased here.</summary>
    public SealedWords? Seal(FieldLine line, string commitment) =>
        line switch
        {
            _ when _vault.IsErased(review, Of(line, commitment, box: default)) => null,
            FieldLine.Opened { Disclosure: var opened } => _vault.Seal(review, opened, Known(line)),
            FieldLine.Sealed { Box: var box } => Checked(line, commitment, box),
            _ => null,
        };

    private IReadOnlyList<Guid> Known(FieldLine line)
    {
        foreach (var subject in line.Subjects)
        {
            keys.Mint(review, subject);
        }

        return line.Subjects;
    }

    private bool IsHere()
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

    private SealedWords Checked(FieldLine line, string commitment, ReadOnlyMemory<byte> box)
    {
        var words = Of(line, commitment, box);
        return IsWhole(words)
            ? words
            : throw new ImportRefusedException(
                $"What is sealed at {line.Event}{line.Pointer} does not open with the keys that are here, or is not what the event commits to."
            );
    }

    private SealedWords Of(FieldLine line, string commitment, ReadOnlyMemory<byte> box) =>
        new(line.Event, line.Pointer, Convert.FromHexString(commitment), [review, .. line.Subjects], box.ToArray());

    private bool IsWhole(SealedWords words)
    {
        try
        {
            return _vault.Open(review, words) is { } disclosure
                && Convert.FromHexString(disclosure.Commitment).AsSpan().SequenceEqual(words.Commitment);
        }
        catch (Exception fault) when (fault is CryptographicException or OverflowException or ArgumentException)
        {
            return false;
        }
    }
}

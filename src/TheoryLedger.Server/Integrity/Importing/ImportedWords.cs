using System.Security.Cryptography;
using TheoryLedger.Integrity;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Server.Protection;

namespace TheoryLedger.Server.Integrity.Importing;

/// <summary>Seals the words that a bundle opens with keys of this server, and takes over words that are sealed, if the keys are here.</summary>
internal sealed class ImportedWords(KeyRing keys, Guid review, ProvenErasures erasures)
{
    private readonly WordVault _vault = new(keys);
    private readonly HashSet<Guid> _people = [];

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
    public void Mint(Guid subject)
    {
        _people.Add(subject);
        keys.Mint(review, subject);
    }

    /// <summary>Words as this server keeps them; or what is to be said of words that the bundle does not hold, or that were erased.</summary>
    /// <param name="one">The fact.</param>
    /// <param name="field">What the bundle says of the field, and what the fact commits to.</param>
    /// <param name="heard">Whom its words concern, as the events say.</param>
    public KeptField Take(ImportedFact one, (FieldLine Line, string Commitment) field, IReadOnlyList<Guid> heard)
    {
        CheckNames(field.Line);
        var people = PeopleOf(field.Line, heard.Where(id => !erasures.IsGone(id, one.Event.Position)));
        var words = Seal(field.Line, field.Commitment, people);
        return new(one.Event.Position, words is null ? Said(field.Line, people) : field.Line, words);
    }

    private SealedWords? Seal(FieldLine line, string commitment, IReadOnlyList<Guid> people) =>
        line switch
        {
            _ when IsClosed(Of(line, commitment, people, box: default)) => null,
            FieldLine.Opened { Disclosure: var opened } => _vault.Seal(review, opened, Minted(people)),
            FieldLine.Sealed { Box: var box } => Checked(Of(line, commitment, people, box)),
            _ => null,
        };

    // The keys may be gone without a trace. What was erased is known from the fences, which lie elsewhere too, and from the facts.
    private bool IsClosed(SealedWords words) =>
        _vault.IsErased(review, words)
        || _vault.FenceOver(review, words) is not null
        || erasures.Names(words.EventId, words.Pointer);

    // A box opens under the keys of just those it was sealed for: nobody else can be named there. Beside all other words anybody could.
    private static IReadOnlyList<Guid> PeopleOf(FieldLine line, IEnumerable<Guid> heard) =>
        line is FieldLine.Sealed ? line.Subjects : [.. line.Subjects.Union(heard).Order()];

    private void CheckNames(FieldLine line)
    {
        if (line.Subjects.Where(id => !_people.Contains(id)).Cast<Guid?>().FirstOrDefault() is { } stranger)
        {
            throw new ImportRefusedException(
                $"The bundle says of {line.Event}{line.Pointer} that it concerns {stranger}, whom none of its events up to there brings in."
            );
        }
    }

    // Words that were erased here since are not said to be there: they stay withheld.
    private static FieldLine Said(FieldLine line, IReadOnlyList<Guid> people) =>
        line is FieldLine.Withheld or FieldLine.Erased
            ? line
            : new FieldLine.Withheld(line.Event, line.Pointer) { Subjects = people };

    private IReadOnlyList<Guid> Minted(IReadOnlyList<Guid> people)
    {
        foreach (var person in people)
        {
            keys.Mint(review, person);
        }

        return people;
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

    private SealedWords Checked(SealedWords words) =>
        IsWhole(words)
            ? words
            : throw new ImportRefusedException(
                $"What is sealed at {words.EventId}{words.Pointer} does not open with the keys that are here, or is not what the event commits to."
            );

    private SealedWords Of(FieldLine line, string commitment, IReadOnlyList<Guid> people, ReadOnlyMemory<byte> box) =>
        new(line.Event, line.Pointer, Convert.FromHexString(commitment), [review, .. people], box.ToArray());

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

/// <summary>What becomes of a protected field of an imported review.</summary>
/// <param name="Position">The position of its event.</param>
/// <param name="Line">What is said of it where its words are not kept.</param>
/// <param name="Words">Its words; none where they did not come, or were erased.</param>
internal sealed record KeptField(long Position, FieldLine Line, SealedWords? Words);

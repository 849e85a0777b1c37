using System.Text;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Server.Integrity.Keeping;

namespace TheoryLedger.Server.Integrity.Outside;

/// <summary>One review's signing keys, and the last checkpoint that was signed with them.</summary>
public sealed class ReviewFolder(string path)
{
    private readonly string _checkpoint = Path.Combine(path, "checkpoint");
    private readonly string _announced = Path.Combine(path, "next-log");

    public bool IsThere => Directory.Exists(path);

    /// <summary>The key that belongs to a public one; none if it is not here.</summary>
    public NoteSigner? FindKey(string verifier) => FindKey(key => $"{key}" == verifier);

    /// <summary>The key of a log that nothing was signed with yet, made now unless a crash left one.</summary>
    public NoteSigner FirstKey(string origin) => FindKey(key => key.Name == origin) ?? MakeKey(origin);

    /// <summary>One more key under the same name or another.</summary>
    public NoteSigner MakeKey(string origin)
    {
        PrivateFiles.MakeFolder(path);
        var secret = SecretFile.Generate(origin);
        var content = Encoding.UTF8.GetBytes($"{secret}\n");
        var number = 1;
        while (!PrivateFiles.TryCreate(Path.Combine(path, $"key-{number}"), content))
        {
            number++;
        }

        return SecretFile.Parse(secret, $"key-{number}");
    }

    /// <summary>The last checkpoint that was signed, as a note; none if nothing was.</summary>
    public byte[]? ReadCheckpoint() => File.Exists(_checkpoint) ? File.ReadAllBytes(_checkpoint) : null;

    /// <summary>Says beforehand, outside the database, which log is begun next: the database's own word for it is not enough.</summary>
    public void Announce(string origin)
    {
        PrivateFiles.MakeFolder(path);
        PrivateFiles.Replace(_announced, Encoding.UTF8.GetBytes(origin));
    }

    /// <summary>Whether a log was to be begun next, and none of its checkpoints was ever set aside for another's.</summary>
    public bool IsAnnounced(string origin) =>
        File.Exists(_announced) && File.ReadAllText(_announced) == origin && !IsGivenUp(origin);

    /// <summary>Keeps what was signed, before anybody sees it.</summary>
    /// <exception cref="StandstillException">Something else of this log was signed before: a log never shrinks, never changes, and is never taken up again.</exception>
    public void WriteCheckpoint(SignedCheckpoint signed)
    {
        ArgumentNullException.ThrowIfNull(signed);
        PrivateFiles.MakeFolder(path);
        var before = ReadCheckpoint() is { } note && SignedCheckpoint.TryParse(note, out var read, out _) ? read : null;
        if (before is not null && before.Checkpoint.Origin == signed.Checkpoint.Origin)
        {
            MustGrow(before.Checkpoint, signed.Checkpoint);
        }
        else if (IsGivenUp(signed.Checkpoint.Origin))
        {
            throw new StandstillException(
                Standstill.Behind,
                $"The log {signed.Checkpoint.Origin} was given up for another."
            );
        }
        else
        {
            SetAside(before);
        }

        PrivateFiles.Replace(_checkpoint, signed.ToBytes());
    }

    private static void MustGrow(Checkpoint before, Checkpoint now)
    {
        if (now.Size < before.Size)
        {
            throw new StandstillException(
                Standstill.Behind,
                $"{before.Size} entries of this log were signed; {now.Size} of them are not signed once more."
            );
        }

        if (now.Size == before.Size && now != before)
        {
            throw new StandstillException(
                Standstill.Inconsistent,
                $"Another tree of {now.Size} entries of this log was signed."
            );
        }
    }

    private bool IsGivenUp(string origin) =>
        Directory.Exists(path) && Directory.EnumerateFiles(path, $"{Aside(origin)}*").Any();

    private static string Aside(string origin) => $"checkpoint-{origin.Replace('/', '-')}-at-";

    // The last of a log that was given up stays for whoever asks about it.
    private void SetAside(SignedCheckpoint? before)
    {
        if (before is not null)
        {
            PrivateFiles.TryCreate(
                Path.Combine(path, $"{Aside(before.Checkpoint.Origin)}{before.Checkpoint.Size}"),
                before.ToBytes()
            );
        }
    }

    /// <summary>The first key here that is the right one.</summary>
    public NoteSigner? FindKey(Func<VerifierKey, bool> isRight)
    {
        ArgumentNullException.ThrowIfNull(isRight);
        if (!IsThere)
        {
            return null;
        }

        foreach (
            var file in Directory
                .EnumerateFiles(path, "key-*")
                .Where(f => !f.EndsWith(".part", StringComparison.Ordinal))
        )
        {
            var signer = SecretFile.Parse(File.ReadAllText(file), Path.GetFileName(file));
            if (isRight(signer.Verifier))
            {
                return signer;
            }

            signer.Dispose();
        }

        return null;
    }
}

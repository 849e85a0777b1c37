using System.Text;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Notes;

namespace TheoryLedger.Server.Integrity.Outside;

/// <summary>One review's signing keys, and the last checkpoint that was signed with them.</summary>
public sealed class ReviewFolder(string path)
{
    private readonly string _checkpoint = Path.Combine(path, "checkpoint");

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

    /// <summary>Keeps what was signed. A log never shrinks, so a smaller one does not take the place of a larger.</summary>
    public void WriteCheckpoint(SignedCheckpoint signed)
    {
        ArgumentNullException.ThrowIfNull(signed);
        PrivateFiles.MakeFolder(path);
        var before = ReadCheckpoint() is { } note && SignedCheckpoint.TryParse(note, out var read, out _) ? read : null;
        if (before is null || before.Checkpoint.Origin != signed.Checkpoint.Origin)
        {
            SetAside(before);
            PrivateFiles.Replace(_checkpoint, signed.ToBytes());
        }
        else if (before.Checkpoint.Size <= signed.Checkpoint.Size)
        {
            PrivateFiles.Replace(_checkpoint, signed.ToBytes());
        }
    }

    // The last of a log that was given up stays for whoever asks about it.
    private void SetAside(SignedCheckpoint? before)
    {
        if (before is not null)
        {
            var name = $"checkpoint-{before.Checkpoint.Origin.Replace('/', '-')}-{before.Checkpoint.Size}";
            PrivateFiles.TryCreate(Path.Combine(path, name), before.ToBytes());
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

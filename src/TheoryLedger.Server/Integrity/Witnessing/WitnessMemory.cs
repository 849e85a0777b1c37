using System.Security.Cryptography;
using System.Text;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Server.Integrity.Outside;

namespace TheoryLedger.Server.Integrity.Witnessing;

/// <summary>The last checkpoint of each log that this server vouched for, and the key it does so with: in files, outside the database.</summary>
internal sealed class WitnessMemory
{
    private const int Tries = 100;

    private static readonly TimeSpan Nap = TimeSpan.FromMilliseconds(20);

    private readonly string _path;

    public WitnessMemory(string path)
    {
        _path = path;
        PrivateFiles.MakeFolder(path);
    }

    /// <summary>The key of a name, made the first time.</summary>
    public Cosigner Key(string name)
    {
        var path = Path.Combine(_path, "key");
        if (!File.Exists(path))
        {
            using var made = new Cosigner(name, RandomNumberGenerator.GetBytes(32));
            PrivateFiles.TryCreate(path, Encoding.UTF8.GetBytes($"{made.Export()}\n"));
        }

        return Cosigner.TryParse(File.ReadAllText(path).TrimEnd('\n'), out var key) && key.Verifier.Name == name
            ? key
            : throw new IOException($"{path} holds no key of a witness called {name}.");
    }

    /// <summary>The turn to look and to keep: nobody else has it, in whichever process.</summary>
    /// <exception cref="IOException">Another has it for longer than anybody should wait.</exception>
    public FileStream Turn()
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                return new FileStream(
                    Path.Combine(_path, "turn"),
                    FileMode.OpenOrCreate,
                    FileAccess.Write,
                    FileShare.None
                );
            }
            catch (IOException) when (left > 0)
            {
                Thread.Sleep(Nap);
            }
        }
    }

    public Checkpoint? Seen(string origin)
    {
        var path = PathOf(origin);
        return !File.Exists(path) ? null
            : SignedCheckpoint.TryParse(File.ReadAllBytes(path), out var signed, out var why) ? signed.Checkpoint
            : throw new IOException($"{path} holds no checkpoint: {why}");
    }

    /// <summary>Keeps it so that it lasts before anything is answered.</summary>
    public void Keep(SignedCheckpoint seen) => PrivateFiles.Replace(PathOf(seen.Checkpoint.Origin), seen.ToBytes());

    private string PathOf(string origin) =>
        Path.Combine(_path, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(origin))));
}

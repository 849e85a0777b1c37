using System.Text;
using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Integrity.Verification;

namespace TheoryLedger.Server.Tests.Integrity;

/// <summary>Somebody who believes nothing but what the published log proves.</summary>
public sealed class Auditor(HttpClient http, Guid review, int? epoch = null) : IEntryReader
{
    private readonly PublishedFiles _files = new(http, review, epoch);
    private readonly LeafChain _chain = new();
    private readonly List<Leaf> _leaves = [];

    /// <summary>The leaves that were read, in order.</summary>
    public IReadOnlyList<Leaf> Leaves => _leaves;

    /// <summary>The last position that was read.</summary>
    public long Position => _chain.Position;

    public SignedCheckpoint Checkpoint()
    {
        Assert.True(SignedCheckpoint.TryParse(_files.Read("checkpoint"), out var signed, out var why), why);
        return signed;
    }

    /// <summary>The keys of the log as its policy lists them.</summary>
    public LogKeys Keys(string origin)
    {
        var keys = Encoding
            .UTF8.GetString(new PublishedFiles(http, review).Read("key")!)
            .Split('\n')
            .Where(line => line.StartsWith("log ", StringComparison.Ordinal))
            .Select(line =>
                VerifierKey.TryParse(line["log ".Length..], out var key, out var why)
                    ? key
                    : throw new FormatException(why)
            )
            .Where(key => key.Name == origin);
        return new LogKeys(origin, [.. keys], []);
    }

    /// <summary>Goes through all of it, and finds nothing wrong.</summary>
    public SignedCheckpoint Verify(params IReadOnlyList<SignedCheckpoint> seen)
    {
        var signed = Checkpoint();
        var evidence = new LogEvidence(_files, [signed.ToBytes()])
        {
            SeenElsewhere = [.. seen.Select(s => (ReadOnlyMemory<byte>)s.ToBytes())],
        };
        var findings = LogVerifier.Verify(evidence, Keys(signed.Checkpoint.Origin), this).ToList();
        Assert.Empty(findings.Select(f => $"{f}").Concat(_chain.Findings.Select(f => $"{f}")));
        return signed;
    }

    void IEntryReader.Read(long index, ReadOnlySpan<byte> entry, Hash hash)
    {
        if (_chain.Take(index, entry, hash) is { } leaf)
        {
            _leaves.Add(leaf);
        }
    }
}

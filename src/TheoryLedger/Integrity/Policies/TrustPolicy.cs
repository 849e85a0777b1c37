using System.Diagnostics.CodeAnalysis;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Notes;

namespace TheoryLedger.Integrity.Policies;

/// <summary>Whom an auditor believes, and how many witnesses must have seen a checkpoint (c2sp.org/tlog-policy).</summary>
/// <param name="Logs">The keys of logs; each is named after its log.</param>
/// <param name="Witnesses">The keys of witnesses.</param>
/// <param name="Quorum">Who must have cosigned.</param>
public sealed record TrustPolicy(IReadOnlyList<VerifierKey> Logs, IReadOnlyList<VerifierKey> Witnesses, Quorum Quorum)
{
    public static bool TryParse(
        ReadOnlySpan<byte> file,
        [NotNullWhen(true)] out TrustPolicy? policy,
        [NotNullWhen(false)] out string? why
    )
    {
        var reader = new PolicyReader();
        policy = reader.Read(file);
        why = policy is null ? reader.Wrong : null;
        return policy is not null;
    }

    /// <summary>What it says of one log.</summary>
    public LogKeys For(string origin) => new(origin, [.. Logs.Where(key => key.Name == origin)], Witnesses);
}

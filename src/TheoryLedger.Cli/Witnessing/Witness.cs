using System.Text;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Integrity.Policies;

namespace TheoryLedger.Cli.Witnessing;

/// <summary>Cosigns a checkpoint once it is sure that the log holds everything it held before.</summary>
/// <remarks>
/// One at a time: the state is locked from reading to writing. It is kept before the cosignature is given out, so that
/// after a crash nothing was vouched for that is forgotten.
/// </remarks>
internal sealed class Witness(Cosigner signer, FileInfo file, TimeProvider clock)
{
    /// <summary>The checkpoint with this witness's cosignature beside those that it has.</summary>
    /// <exception cref="FoundException">It cannot be vouched for; the message says why.</exception>
    public SignedCheckpoint Cosign(IBundle bundle, TrustPolicy? policy)
    {
        using var turn = new FileStream(
            $"{file.FullName}.lock",
            FileMode.OpenOrCreate,
            FileAccess.Write,
            FileShare.None
        );
        var state = WitnessState.Read(file);
        var head = Verified(bundle, policy, state);
        state.Seen[head.Checkpoint.Origin] = $"{head}";
        state.Write(file);
        return head.With(signer.Sign(head.Note.Text, clock.GetUtcNow()));
    }

    // What was seen of this very log before; of others it says nothing.
    private static SignedCheckpoint Verified(IBundle bundle, TrustPolicy? policy, WitnessState state)
    {
        if (
            bundle.Read(BundleFile.Checkpoint) is not { } bytes
            || !SignedCheckpoint.TryParse(bytes, out var head, out var why)
        )
        {
            throw new UnableException("The bundle has no checkpoint that can be read.");
        }

        var seen = state.Seen.TryGetValue(head.Checkpoint.Origin, out var note) ? Encoding.UTF8.GetBytes(note) : null;
        var report = BundleVerifier.Verify(
            bundle,
            new BundleTrust { Policy = policy, Seen = seen is null ? [] : [seen] }
        );
        return report.IsClean
            ? head
            : throw new FoundException(
                $"Not cosigned: {report.Findings.Count} finding(s), the first in {report.Findings[0].Place}: "
                    + $"expected {report.Findings[0].Expected}; found {report.Findings[0].Found}."
            );
    }
}

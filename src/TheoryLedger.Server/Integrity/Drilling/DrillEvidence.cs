using System.Security.Cryptography;
using System.Text;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Integrity.Policies;
using TheoryLedger.Integrity.Receipts;

namespace TheoryLedger.Server.Integrity.Drilling;

/// <summary>What people outside hold of a review from before anything is done to it.</summary>
/// <param name="Keys">The policy that the server published then.</param>
/// <param name="Seen">The checkpoint that they kept.</param>
/// <param name="Receipt">For the last event that was recorded.</param>
internal sealed record DrillEvidence(byte[] Keys, SignedCheckpoint Seen, SignedReceipt Receipt) : IDisposable
{
    /// <summary>Somebody who cosigned that checkpoint.</summary>
    public Cosigner Witness { get; } = new("theoryledger.example/drill-witness", RandomNumberGenerator.GetBytes(32));

    /// <summary>Whom they believe.</summary>
    public TrustPolicy Policy => Read(Keys);

    /// <summary>The same, for those who count a checkpoint only if the witness cosigned it.</summary>
    public TrustPolicy Quorum =>
        Read(
            Encoding.UTF8.GetBytes(
                Encoding.UTF8.GetString(Keys).Replace("quorum none\n", "", StringComparison.Ordinal)
                    + $"witness w {Witness.Verifier}\nquorum w\n"
            )
        );

    public void Dispose() => Witness.Dispose();

    private static TrustPolicy Read(byte[] policy) =>
        TrustPolicy.TryParse(policy, out var read, out var why) ? read : throw new InvalidOperationException(why);
}

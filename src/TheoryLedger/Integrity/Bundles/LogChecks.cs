using TheoryLedger.Integrity.Verification;

namespace TheoryLedger.Integrity.Bundles;

/// <summary>Tells which verdict a finding of the log belongs to.</summary>
internal static class LogChecks
{
    public static BundleCheck Of(LogFinding finding) =>
        finding switch
        {
            LogFinding.NoCheckpoint or LogFinding.CheckpointUnreadable => BundleCheck.Signature,
            LogFinding.CheckpointRefused or LogFinding.KeyRetired => BundleCheck.Signature,
            LogFinding.Shrank or LogFinding.CutOff or LogFinding.Forked => BundleCheck.Consistency,
            _ => BundleCheck.Inclusion,
        };
}

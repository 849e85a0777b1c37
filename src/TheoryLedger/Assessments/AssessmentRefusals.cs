using TheoryLedger.Ledger;

namespace TheoryLedger.Assessments;

public static class AssessmentRefusals
{
    public static readonly Refusal VersionMissing = new(
        "assessment-version-missing",
        "Say which version was judged, from 1: a judgement does not carry over to later ones."
    );

    /// <summary>Refuses a judgement that does not say which version it is of, or names one that does not exist.</summary>
    public static Refusal? Check(Ref of, Known known)
    {
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(known);
        return of.Version is null or < 1
            ? VersionMissing
            : References.CheckVersion(new DeclaredRef(of, "of", Thing.Ground, AtVersion: true), known);
    }
}

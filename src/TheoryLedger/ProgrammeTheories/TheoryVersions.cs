using TheoryLedger.Ledger;

namespace TheoryLedger.ProgrammeTheories;

/// <summary>Which versions of programme theories there are to refer to.</summary>
public static class TheoryVersions
{
    /// <summary>Refuses a ref to a version that a theory never had.</summary>
    public static Refusal? Check(IEnumerable<Ref> refs, Known known) =>
        refs.Select(r => Check(r, known.Find<ProgrammeTheory>(r.Id))).FirstOrDefault(refusal => refusal is not null);

    private static Refusal? Check(Ref meant, ProgrammeTheory? theory) =>
        theory is not null && (meant.Version < 1 || meant.Version > theory.Version)
            ? ProgrammeTheoryRefusals.UnknownVersion(meant, theory)
            : null;
}

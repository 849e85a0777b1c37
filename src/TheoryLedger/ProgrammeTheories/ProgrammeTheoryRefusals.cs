using TheoryLedger.Ledger;

namespace TheoryLedger.ProgrammeTheories;

public static class ProgrammeTheoryRefusals
{
    public static readonly Refusal Refuted = new(
        "theory-refuted",
        "The theory has been refuted and takes no more changes; agree on a new one that says what replaces it."
    );

    public static readonly Refusal Unchanged = new(
        "theory-unchanged",
        "The theory already says this; change its title or statements, or affirm it as it is."
    );

    public static Refusal UnknownVersion(Ref meant, ProgrammeTheory theory) =>
        new(
            "theory-version-unknown",
            $"Theory {meant.Id} has no version {meant.Version}; name one from 1 to {theory.Version}."
        );
}

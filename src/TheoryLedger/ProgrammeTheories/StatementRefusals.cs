using TheoryLedger.Ledger;

namespace TheoryLedger.ProgrammeTheories;

public static class StatementRefusals
{
    public static readonly Refusal Missing = new(
        "statements-missing",
        "Nothing is stated; give at least one statement."
    );

    public static readonly Refusal Repeated = new(
        "statement-repeated",
        "Two statements continue the same one; let one of them keep its id and leave the other's out."
    );

    public static readonly Refusal BasisMismatch = new(
        "statement-basis-mismatch",
        "Name in 'restsOn' what a statement rests on; only with the 'basis' conjecture or unstated, which says so, does it rest on nothing."
    );

    public static readonly Refusal OnItself = new(
        "statement-rests-on-itself",
        "A statement cannot rest on the theory or guidance that makes it, in this wording or an earlier one; name what bears it."
    );

    public static Refusal Unknown(StatementId id) =>
        new(
            "statement-unknown",
            $"The version before has no statement {id} to continue; leave the id out of a statement that is new."
        );

    public static Refusal VersionMissing(Ref ground) =>
        new(
            "statement-version-missing",
            $"A statement rests on {ground.Id}, which may change; name the version of it that is meant."
        );
}

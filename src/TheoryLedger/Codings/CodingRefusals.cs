using TheoryLedger.Ledger;

namespace TheoryLedger.Codings;

public static class CodingRefusals
{
    public static readonly Refusal Withdrawn = new(
        "coding-withdrawn",
        "The coding was taken back; code the excerpt anew if it is to count again."
    );

    public static readonly Refusal Replaced = new(
        "coding-replaced",
        "The coding was replaced; change the one that took its place."
    );

    public static Refusal Repeated(Guid coding) =>
        new(
            "coding-repeated",
            $"The same person read this excerpt under this code in this round already, as coding {coding}: replace that one, or take it back first."
        );

    public static readonly Refusal Current = new(
        "coding-current",
        "The code means what it meant, and the excerpt says what it said, when this was coded; there is nothing to affirm."
    );

    public static readonly Refusal OwnDispute = new(
        "coding-own-dispute",
        "Nobody disputes their own coding; withdraw or replace it instead."
    );

    public static readonly Refusal DisputeOpen = new(
        "coding-dispute-open",
        "The same person disputes this coding already; discuss that dispute, or settle it first."
    );

    public static readonly Refusal DisputeResolved = new(
        "dispute-resolved",
        "The dispute is settled; raise a new one if there is new disagreement."
    );

    public static readonly Refusal OutcomeDiffers = new(
        "dispute-outcome-differs",
        "The coding has meanwhile been taken back or replaced; settle the dispute with that outcome."
    );

    public static readonly Refusal ReplacementMissing = new(
        "dispute-replacement-missing",
        "Name the coding that takes this one's place."
    );

    public static readonly Refusal ReplacementUncalled = new(
        "dispute-replacement-uncalled-for",
        "Only the outcome replaced names a replacement; leave it out, or choose that outcome."
    );

    public static readonly Refusal ReplacementUnfit = new(
        "dispute-replacement-unfit",
        "The replacement must be another standing coding of the same excerpt; name the one that took this one's place."
    );
}

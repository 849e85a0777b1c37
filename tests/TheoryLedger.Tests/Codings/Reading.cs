using TheoryLedger.Codebook;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Tests.Excerpts;
using TheoryLedger.Tests.Ledger;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Codings;

/// <summary>Ada's reading of what was said in the focus group.</summary>
internal static class Reading
{
    public static readonly CodeId Trust = new(Id(50));

    public static readonly CodeDefined TrustDefined = new("Trust", new("Reliance."), null, null);

    public static readonly ExcerptCoded Coded = new(
        FocusGroup.Nugget,
        ExcerptVersion: 1,
        FocusGroup.Source,
        Trust,
        CodeVersion: 1,
        CodebookVersion: null,
        Ada,
        ElementRole.MechanismReasoning,
        "Trust was there first.",
        Explicitness.Explicit,
        Certainty.Probable,
        CodingRound.Independent,
        Replaces: null
    );

    public static Story WithReading(this Story story) => story.WithFocusGroup().Knowing(Trust.Value, TrustDefined);
}

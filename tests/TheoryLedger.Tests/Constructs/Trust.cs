using TheoryLedger.Constructs;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Constructs;

/// <summary>The construct that these stories are about.</summary>
internal static class Trust
{
    public static readonly ConstructOrigin Conjecture = new(ConstructOriginKind.Conjecture, []);

    public static readonly ConstructDefined Defined = new(
        "Trust",
        "Belief that others mean well.",
        ConstructKind.Mindset,
        Standing.Mechanism,
        Conjecture,
        Novelty.Known,
        Why
    );

    public static DefineConstruct Define(ConstructOrigin origin) =>
        new(Defined.Name, Defined.Definition, Defined.Kind, Defined.Standing, origin, Defined.Novelty, Why);
}

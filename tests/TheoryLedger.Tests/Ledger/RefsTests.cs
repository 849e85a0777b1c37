using TheoryLedger.Constructs;
using TheoryLedger.Ledger;

namespace TheoryLedger.Tests.Ledger;

public sealed class RefsTests
{
    private static readonly Ref One = new(Guid.CreateVersion7(), Version: 1);
    private static readonly Ref Two = new(Guid.CreateVersion7(), Version: 2);

    [Fact]
    public void Pointers_are_found_wherever_a_fact_carries_them()
    {
        var fact = new ConstructDefined(
            "Trust",
            "Relying on each other.",
            ConstructKind.Mindset,
            Standing.Mechanism,
            new ConstructOrigin(ConstructOriginKind.Excerpt, [One]),
            Novelty.Known,
            new Reasoning("So it reads.", ReasoningOperation.Juxtapose, [Two], Alternatives.None)
        );

        Assert.Equal([One, Two], Refs.In(fact));
    }

    [Fact]
    public void A_well_known_value_of_a_type_is_no_part_of_its_values() => Assert.Empty(Refs.In(Alternatives.None));
}

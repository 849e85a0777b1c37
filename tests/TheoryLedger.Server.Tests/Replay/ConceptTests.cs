using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Tests.Replay;

public sealed class ConceptTests
{
    [Fact]
    public void The_core_calls_every_kind_of_thing_as_addresses_do()
    {
        var kinds = EventNames
            .ByType.Keys.Select(type =>
                (
                    State: Folds.StateOf(
                        (LedgerEvent)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type)
                    ),
                    type.BaseType
                )
            )
            .Distinct()
            .ToList();

        Assert.Equal(Projections.Each.Count, kinds.Count);
        Assert.All(
            kinds,
            kind =>
                Assert.Equal(
                    Projections.Each.Single(p => p.Facts == kind.BaseType).Concept,
                    Things.ConceptOf(kind.State)
                )
        );
    }
}

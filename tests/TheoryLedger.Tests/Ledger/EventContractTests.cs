using TheoryLedger.Ledger;

namespace TheoryLedger.Tests.Ledger;

/// <summary>Every kind of fact is read by what was worked out beforehand.</summary>
public sealed class EventContractTests
{
    [Fact]
    public void No_kind_of_fact_is_left_out() =>
        Assert.All(EventNames.ByType.Keys, type => Assert.NotNull(EventContracts.Default.GetTypeInfo(type)));
}

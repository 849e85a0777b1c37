using System.Text.Json;
using TheoryLedger.Configurations;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using static TheoryLedger.Tests.Configurations.Examples;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Ledger;

public sealed class LedgerJsonTests
{
    [Fact]
    public void What_is_none_is_not_written_and_reads_as_none() =>
        Assert.Equal(new PhaseOpened("Testing", null, null), Read<PhaseOpened>(Written(new("Testing", null, null))));

    [Fact]
    public void What_may_not_be_none_must_be_there() =>
        Assert.Throws<JsonException>(() => Read<PhaseOpened>("""{"aim":"Test the theory."}"""));

    [Fact]
    public void What_may_not_be_none_must_not_be_null() =>
        Assert.Throws<JsonException>(() => Read<PhaseOpened>("""{"name":null}"""));

    [Fact]
    public void A_command_holds_only_what_somebody_says()
    {
        var written = JsonSerializer.SerializeToElement(
            new ProposeConfiguration(Dyad, Conjecture, Why),
            LedgerJson.Options
        );
        Assert.Equal(["form", "origin", "why", "decidedBy"], written.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["elements", "links", "level"], written.GetProperty("form").EnumerateObject().Select(p => p.Name));
    }

    private static string Written(PhaseOpened e) => JsonSerializer.Serialize(e, LedgerJson.Options);

    private static T? Read<T>(string json) => JsonSerializer.Deserialize<T>(json, LedgerJson.Options);
}

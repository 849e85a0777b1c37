using System.Text.Json.Serialization;

namespace TheoryLedger.Ledger;

/// <summary>A command that changes theory, and so must say why.</summary>
public abstract record TheoryChange(Reasoning Why) : Command
{
    [JsonIgnore]
    public override IEnumerable<Guid> RestsOn => Why.TriggeredBy.Select(r => r.Id);
}

using System.Text.Json.Serialization;

namespace TheoryLedger.Ledger;

/// <summary>A command that changes theory, and so must say why.</summary>
public abstract record TheoryChange(Reasoning Why) : Command
{
    /// <summary>Wording that will be public for ever, and so must not repeat a protected quote.</summary>
    [JsonIgnore]
    public virtual IEnumerable<string?> PublicWording => [];

    [JsonIgnore]
    public override IEnumerable<Guid> RestsOn => Why.TriggeredBy.Select(r => r.Id);
}

namespace TheoryLedger.Ledger;

/// <summary>Says what the references in this part of a decision may point at.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PointsAtAttribute(Thing things) : Attribute
{
    public Thing Things => things;
}

namespace TheoryLedger.Ledger;

/// <summary>Says what the references in this part of a decision may point at.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PointsAtAttribute(Thing things) : Attribute
{
    public Thing Things => things;

    /// <summary>True where one version is meant of whatever has versions, because what is said of it may not hold of another.</summary>
    public bool AtVersion { get; set; }
}

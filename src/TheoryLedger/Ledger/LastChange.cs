namespace TheoryLedger.Ledger;

/// <summary>When something last changed: when that was recorded, and when it is said to have been decided.</summary>
public sealed record LastChange(DateTimeOffset RecordedAt, EffectiveTime Effective)
{
    /// <summary>The latest moment it can have been decided at.</summary>
    public DateTimeOffset Latest => Effective.NotAfter ?? RecordedAt;
}

namespace TheoryLedger.Server.Storage;

/// <summary>Tells time no finer than PostgreSQL keeps it, so that a fact read back carries the very same instant.</summary>
public sealed class StoredClock(TimeProvider inner) : TimeProvider
{
    public override DateTimeOffset GetUtcNow()
    {
        var now = inner.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}

namespace TheoryLedger.Server.Reading;

/// <summary>A few fields of a thing that another is read with, whatever else is read of it.</summary>
public interface IGlimpse
{
    Guid Id { get; }
}

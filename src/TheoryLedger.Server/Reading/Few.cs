namespace TheoryLedger.Server.Reading;

/// <summary>A collection that is never long enough to be divided into pages.</summary>
public sealed record Few<T>(IReadOnlyList<T> Items);

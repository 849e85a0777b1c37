namespace TheoryLedger.Server.Seeding;

/// <summary>A review that was told by a seed, and what the seed calls the things in it.</summary>
public sealed record LoadedSeed(Guid Review, IReadOnlyDictionary<string, Guid> Names);

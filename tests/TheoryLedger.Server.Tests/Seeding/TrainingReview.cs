namespace TheoryLedger.Server.Tests.Seeding;

/// <summary>The training review, loaded.</summary>
public sealed class TrainingReview(ServerFixture server) : LoadedReview(server, "training-review");

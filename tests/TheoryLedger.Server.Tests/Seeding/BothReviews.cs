namespace TheoryLedger.Server.Tests.Seeding;

/// <summary>Both seeds, loaded once for all whose questions go to either.</summary>
[CollectionDefinition]
public sealed class BothReviews : ICollectionFixture<WorkedExample>, ICollectionFixture<TrainingReview>;

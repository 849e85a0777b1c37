namespace TheoryLedger.Server.Tests.Seeding;

/// <summary>The worked example, loaded.</summary>
public sealed class WorkedExample(ServerFixture server) : LoadedReview(server, "interorganisational-collaboration");

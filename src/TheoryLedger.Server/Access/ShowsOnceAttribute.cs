namespace TheoryLedger.Server.Access;

/// <summary>Said of an endpoint whose answer may hold the only copy of a key: it is shown where it is asked for, and kept nowhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShowsOnceAttribute : Attribute;

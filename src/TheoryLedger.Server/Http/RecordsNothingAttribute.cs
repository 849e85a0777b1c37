namespace TheoryLedger.Server.Http;

/// <summary>A POST that only asks: what it asks for is too much for an address.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RecordsNothingAttribute : Attribute;

namespace TheoryLedger.Server.Http;

/// <summary>A POST that records nothing: it asks for what is too much for an address, or ends a session.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RecordsNothingAttribute : Attribute;

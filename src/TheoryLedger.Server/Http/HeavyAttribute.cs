namespace TheoryLedger.Server.Http;

/// <summary>Said of an endpoint that goes through much of a review to answer: few such answers are made at once.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HeavyAttribute : Attribute;

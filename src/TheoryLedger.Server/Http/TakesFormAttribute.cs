namespace TheoryLedger.Server.Http;

/// <summary>Said of a route that reads what a page's form sends by itself: it is no command, and its body is no JSON.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesFormAttribute : Attribute;

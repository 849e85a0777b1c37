namespace TheoryLedger.Server.Reading;

/// <summary>Query parameters by which a list can be narrowed to what points at one thing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FilteredByAttribute(params string[] parameters) : Attribute
{
    public IReadOnlyList<string> Parameters { get; } = parameters;
}

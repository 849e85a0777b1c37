namespace TheoryLedger.Provenance.Constraints;

/// <summary>An instant in the life of an element: what PROV-CONSTRAINTS calls an event.</summary>
/// <param name="What">The beginning or end of an act, or the relation that happened.</param>
/// <param name="Of">The element or relation.</param>
internal sealed record Happening(string What, string Of)
{
    public override string ToString() => $"{What} of {Of}";
}

/// <summary>One instant comes before another.</summary>
/// <param name="Rule">By which constraint.</param>
/// <param name="Earlier">The one.</param>
/// <param name="Later">The other.</param>
/// <param name="IsStrict">Whether they cannot fall together.</param>
internal sealed record Precedence(int Rule, Happening Earlier, Happening Later, bool IsStrict = false);

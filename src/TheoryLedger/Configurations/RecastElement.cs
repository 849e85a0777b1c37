using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>Gives an element the role that it turned out to play.</summary>
public sealed record RecastElement(ElementId Element, ElementRole To, Reasoning Why)
    : TheoryChange(Why),
        IChange<Configuration>
{
    public Decision Decide(Configuration state, Known known) =>
        (state.Closure, state.Form.Find(Element)) switch
        {
            ({ } closure, _) => closure,
            (_, null) => Framing.Unknown("element", Element.Value),
            (_, { } element) when element.Role == To => ElementRefusals.RoleUnchanged,
            (_, { } element) => new ConfigurationRecast(state.Version + 1, Element, element.Role, To, Why),
        };
}

using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>Recognises an outcome here as a context or mechanism of another configuration.</summary>
public sealed record LinkRipple(ElementId Outcome, ConfigurationId To, ElementId ToElement, Reasoning Why)
    : TheoryChange(Why),
        IChange<Configuration>
{
    public override IEnumerable<Guid> RestsOn => [.. base.RestsOn, To.Value];

    public Decision Decide(Configuration state, Known known) =>
        (state.Closure, known.Find<Configuration>(To.Value)) switch
        {
            ({ } closure, _) => closure,
            _ when To.Value == known.Target => InquiryRefusals.RippleToItself,
            (_, null) => Framing.Unknown("configuration", To.Value),
            (_, { Closure: { } closure }) => closure,
            (_, { } other) when CheckElements(state, other) is { } refusal => refusal,
            (_, { } other) => new RippleLinked(new(known.NewId()), Outcome, To, other.Version, ToElement, Why),
        };

    private Refusal? CheckElements(Configuration state, Configuration other) =>
        (state.Form.Find(Outcome)?.Role, other.Form.Find(ToElement)?.Role) switch
        {
            (null, _) => Framing.Unknown("element", Outcome.Value),
            (not ElementRole.Outcome, _) => InquiryRefusals.RippleNotAnOutcome,
            (_, null) => Framing.Unknown("element", ToElement.Value),
            (_, { } role) when role != ElementRole.Context && !role.IsMechanism() => InquiryRefusals.RippleNotATarget,
            _ => state.Ripples.Any(IsThis) ? InquiryRefusals.RippleLinked : null,
        };

    private bool IsThis(Ripple ripple) => (ripple.Outcome, ripple.To, ripple.ToElement) == (Outcome, To, ToElement);
}

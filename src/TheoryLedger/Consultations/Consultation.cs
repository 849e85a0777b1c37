using System.Collections.Immutable;
using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.Consultations;

/// <summary>What decisions need to know of a consultation: each piece of advice, with its last answer if it has one.</summary>
public sealed record Consultation(ImmutableDictionary<AdviceId, AdviceAnswered?> Advice)
    : IFold<Consultation>,
        IHasParts
{
    public bool HasPart(Guid part, int? version) => Advice.ContainsKey(new AdviceId(part));

    public static Consultation Fold(Consultation? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, ConsultationHeld) => new Consultation(ImmutableDictionary<AdviceId, AdviceAnswered?>.Empty),
            ({ } c, AdviceGiven e) => new Consultation(c.Advice.Add(e.AdviceId, null)),
            ({ } c, AdviceAnswered e) => new Consultation(c.Advice.SetItem(e.AdviceId, e)),
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };
}

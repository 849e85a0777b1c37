using TheoryLedger.Server.History;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Events;

/// <summary>A fact that was recorded long after it is said to have happened.</summary>
/// <param name="Fact">What happened, and both times.</param>
/// <param name="About">The thing it is about.</param>
/// <param name="Concept">What that is, as it is called in addresses.</param>
/// <param name="Days">How many whole days after the last moment that it states it was recorded.</param>
public sealed record BackdatedFact(FactInBrief Fact, Guid About, string Concept, int Days)
{
    internal static BackdatedFact Of(StoredFact fact) =>
        new(
            FactInBrief.Of(fact),
            fact.Envelope.Stream,
            Projections.For(fact.Read().Event).Concept,
            Lateness.Days(fact.Envelope)!.Value
        );
}

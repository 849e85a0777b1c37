using System.Collections.Immutable;
using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.Consultations;

/// <summary>What decisions need to know of a consultation: each piece of advice, with its last answer if it has one.</summary>
public sealed record Consultation(ImmutableDictionary<AdviceId, AdviceAnswered?> Advice)
    : IFold<Consultation>,
        IHasParts
{
    /// <summary>The versions that were put to them, and those that each piece of advice was about.</summary>
    public ImmutableList<(AdviceId? Advice, Ref Version)> LookedAt { get; init; } = [];

    /// <summary>Whether they had this version, or a later one, before them when they advised: it cannot have come of that.</summary>
    public bool HadSeen(AdviceId advice, Ref version) =>
        LookedAt.Any(seen =>
            (seen.Advice is null || seen.Advice == advice)
            && seen.Version.Id == version.Id
            && seen.Version.Version >= version.Version
        );

    public bool HasPart(Guid part, int? version) => Advice.ContainsKey(new AdviceId(part));

    public static Consultation Fold(Consultation? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, ConsultationHeld e) => new Consultation(ImmutableDictionary<AdviceId, AdviceAnswered?>.Empty)
            {
                LookedAt = [.. e.Put.Select(put => ((AdviceId?)null, put))],
            },
            ({ } c, AdviceGiven e) => c with
            {
                Advice = c.Advice.Add(e.AdviceId, null),
                LookedAt = c.LookedAt.AddRange(e.About.Select(about => ((AdviceId?)e.AdviceId, about))),
            },
            ({ } c, AdviceAnswered e) => c with { Advice = c.Advice.SetItem(e.AdviceId, e) },
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };
}

using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.Participants;

/// <summary>What decisions need to know of somebody interviewed.</summary>
/// <param name="Pseudonym">What they are called instead of by their name.</param>
/// <param name="Consent">What they agreed to.</param>
public sealed record Participant(string Pseudonym, Consent Consent) : IFold<Participant>, IPerson
{
    /// <summary>Nothing they said may be used any more.</summary>
    public bool IsWithdrawn => !Consent.Analysis;

    public static Participant Fold(Participant? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, ParticipantRecruited e) => new Participant(e.Pseudonym, e.Consent),
            ({ } p, ConsentChanged e) => p with { Consent = e.Consent },
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };
}

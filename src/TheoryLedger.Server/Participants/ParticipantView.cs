using System.Diagnostics;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Participants;

/// <summary>Somebody interviewed, and what they agreed to.</summary>
/// <param name="Consent">What holds now; who may read their words is decided by it.</param>
public record ParticipantView(string Pseudonym, string? Group, Consent Consent, EffectiveTime? CutOff, Taken Recruited)
    : View,
        IView<ParticipantView>
{
    public static string Concept => "participants";

    /// <summary>Nothing they said may be used any more.</summary>
    public bool IsWithdrawn => !Consent.Analysis;

    public IReadOnlyList<ConsentChangeView> ConsentChanges { get; init; } = [];

    public static ParticipantView Apply(ParticipantView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, ParticipantRecruited e) => new(e.Pseudonym, e.Group, e.Consent, e.CutOff, Taken.In(fact.Envelope)),
            ({ } v, ConsentChanged e) => v with
            {
                Consent = e.Consent,
                ConsentChanges = [.. v.ConsentChanges, new(v.Consent, e.Consent, e.Reason, Taken.In(fact.Envelope))],
            },
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };
}

/// <summary>A participant agreed to more, or to less.</summary>
public sealed record ConsentChangeView(Consent Before, Consent After, Words Reason, Taken Taken);

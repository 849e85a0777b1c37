using TheoryLedger.Guides;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Server.Reading;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Sources;

/// <summary>One session of an interview or focus group.</summary>
public sealed record FieldworkView(
    IReadOnlyList<ParticipantId> Participants,
    GuideId? Guide,
    int? GuideVersion,
    IReadOnlyList<Ref> Tested,
    Words? Mode,
    int? Minutes,
    Taken Taken
)
{
    public static FieldworkView Of(FieldworkHeld fact, Taken taken)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new(fact.Participants, fact.Guide, fact.GuideVersion, fact.Tested, fact.Mode, fact.Minutes, taken);
    }
}

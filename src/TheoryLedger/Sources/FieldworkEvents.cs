using TheoryLedger.Guides;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;

namespace TheoryLedger.Sources;

/// <summary>An interview or focus group took place: who spoke, by which guide, and which theories were put to them.</summary>
/// <param name="Participants">Under their pseudonyms.</param>
/// <param name="Guide">The guide that was used.</param>
/// <param name="GuideVersion">Its version then.</param>
/// <param name="Tested">The theory versions that were put to the participants.</param>
/// <param name="Mode">In person, by telephone, by video: it may tell who spoke, and is kept like all personal text.</param>
/// <param name="Minutes">How long it took, in minutes.</param>
public sealed record FieldworkHeld(
    IReadOnlyList<ParticipantId> Participants,
    GuideId? Guide,
    int? GuideVersion,
    IReadOnlyList<Ref> Tested,
    Words? Mode,
    int? Minutes
) : SourceEvent;

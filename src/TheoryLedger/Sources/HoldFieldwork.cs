using TheoryLedger.Guides;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;

namespace TheoryLedger.Sources;

/// <summary>Records that an interview or focus group took place: who spoke, by which guide, on which theories.</summary>
/// <param name="Participants">Under their pseudonyms.</param>
/// <param name="Tested">The theory versions that were put to the participants.</param>
/// <param name="Guide">The guide that was used.</param>
/// <param name="GuideVersion">Its version then, which whoever names the guide names as well.</param>
/// <param name="Mode">In person, by telephone, by video; kept like what is said there.</param>
/// <param name="Minutes">How long it took, in minutes.</param>
public sealed record HoldFieldwork(
    IReadOnlyList<ParticipantId> Participants,
    [PointsAt(Thing.Theory, AtVersion = true)] IReadOnlyList<Ref> Tested,
    GuideId? Guide = null,
    int? GuideVersion = null,
    Words? Mode = null,
    int? Minutes = null
) : Command, IChange<Source>
{
    public override IEnumerable<Guid> RestsOn =>
        [.. Participants.Select(p => p.Value), .. Tested.Select(t => t.Id), .. new[] { Guide?.Value }.OfType<Guid>()];

    public override bool ReadsItself => true;

    public Decision Decide(Source state, Known known) =>
        state switch
        {
            { IsFieldwork: false } => SourceRefusals.NotFieldwork,
            _ when CheckParticipants(known) is { } refusal => refusal,
            _ when CheckGuide(known) is { } refusal => refusal,
            _ when state.Fieldwork.Any(IsThis) => SourceRefusals.FieldworkHeld,
            _ => new FieldworkHeld(Participants, Guide, GuideVersion, Tested, Held(state, known), Minutes),
        };

    private Words? Held(Source state, Known known) =>
        Mode is null ? null : state.OfConversation(Mode, known).Concerning(Participants.Select(p => p.Value));

    private Refusal? CheckParticipants(Known known) =>
        Participants
            .Select(p =>
                known.Find<Participant>(p.Value) switch
                {
                    null => Framing.Unknown("participant", p.Value),
                    { IsWithdrawn: true } => ParticipantRefusals.Withdrawn,
                    _ => null,
                }
            )
            .FirstOrDefault(refusal => refusal is not null);

    private Refusal? CheckGuide(Known known) =>
        (Guide, known.Find<Guide>(Guide?.Value), GuideVersion) switch
        {
            ({ } id, null, _) => Framing.Unknown("guide", id.Value),
            (null, _, { }) => GuideRefusals.Unnamed,
            (_, { } guide, null) => GuideRefusals.VersionMissing(guide.Version),
            (_, { } guide, { } version) when !guide.HasVersion(version) => GuideRefusals.VersionUnknown(guide.Version),
            _ => null,
        };

    private bool IsThis(FieldworkHeld f) =>
        (f.Guide, f.GuideVersion, f.Mode, f.Minutes) == (Guide, GuideVersion, Mode, Minutes)
        && f.Participants.SequenceEqual(Participants)
        && f.Tested.SequenceEqual(Tested);
}

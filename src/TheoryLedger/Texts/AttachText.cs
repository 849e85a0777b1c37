using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Sources;

namespace TheoryLedger.Texts;

/// <summary>Puts one exact version of a source's content into the review.</summary>
/// <param name="SourceId">The source it belongs to.</param>
/// <param name="Kind">The source's own words, a transcript, or our notes.</param>
/// <param name="Content">The whole text, where nobody in particular speaks.</param>
/// <param name="Segments">Or the text turn by turn, as a transcript must be.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="ExpectedDigest">SHA-256 of the whole in UTF-8, lower-case hex, to catch a text that changed on its way.</param>
/// <param name="ExpectedLength">In Unicode code points, for the same purpose.</param>
/// <param name="Supersedes">The version it corrects or anonymises.</param>
public sealed record AttachText(
    SourceId SourceId,
    TextKind Kind,
    Words? Content = null,
    IReadOnlyList<SegmentInput>? Segments = null,
    string? Language = null,
    string? ExpectedDigest = null,
    int? ExpectedLength = null,
    TextId? Supersedes = null
) : Command, IStart<SourceText>
{
    public override IEnumerable<Guid> RestsOn =>
        [SourceId.Value, .. Speakers.Select(s => s.Value), .. new[] { Supersedes?.Value }.OfType<Guid>()];

    private IEnumerable<ParticipantId> Speakers =>
        (Segments ?? []).Select(s => s.Speaker).OfType<ParticipantId>().Distinct();

    private IReadOnlyList<SegmentInput> HandedIn => Segments ?? [new SegmentInput(Content!)];

    public Decision Decide(Guid id, Known known) =>
        (CheckPlace(known) ?? CheckContent(known) ?? CheckSpeakers(known)) is { } refusal
            ? refusal
            : Attach(known.Find<Source>(SourceId.Value)!);

    private Refusal? CheckPlace(Known known) =>
        (known.Find<Source>(SourceId.Value), Supersedes, known.Find<SourceText>(Supersedes?.Value)) switch
        {
            (null, _, _) => Framing.Unknown("source", SourceId.Value),
            (_, { } earlier, null) => Framing.Unknown("text", earlier.Value),
            (_, _, { } earlier) when earlier.SourceId != SourceId => TextRefusals.OfAnotherSource,
            ({ IsFieldwork: false }, _, _) when Speakers.Any() => TextRefusals.NobodySpeaks,
            _ => null,
        };

    private Refusal? CheckContent(Known known) =>
        (Content, Segments) switch
        {
            ({ }, { }) => TextRefusals.GivenTwice,
            (_, null) when IsSpoken(known) => TextRefusals.Unsegmented,
            (null, null or []) or ({ Text: null or "" }, _) => TextRefusals.Empty,
            (_, { } turns) when turns.Any(t => string.IsNullOrEmpty(t.Text.Text)) => TextRefusals.Empty,
            _ when !HandedIn.All(p => CodePoints.TryCount(p.Text.Text, out _)) => TextRefusals.NotUnicode,
            _ => null,
        };

    // Whatever it is called: what people said is closed speaker by speaker.
    private bool IsSpoken(Known known) =>
        Kind == TextKind.Transcript
        || (Kind == TextKind.Verbatim && known.Find<Source>(SourceId.Value) is { IsFieldwork: true });

    private Refusal? CheckSpeakers(Known known) =>
        Speakers
            .Select(s =>
                known.Find<Participant>(s.Value) switch
                {
                    null => Framing.Unknown("participant", s.Value),
                    { IsWithdrawn: true } => ParticipantRefusals.Withdrawn,
                    _ => null,
                }
            )
            .FirstOrDefault(refusal => refusal is not null);

    private Decision Attach(Source source)
    {
        var segments = Parts().Select(part => Committable(part, source)).ToList();
        var length = segments.Sum(s => s.Length);
        var digest = TextDigest.Of(segments.Select(s => s.Content.Text!));
        var fact = new TextAttached(SourceId, Kind, Language, length, ForAll(digest, source), segments, Supersedes);
        return (ExpectedLength, ExpectedDigest) switch
        {
            ({ } expected, _) when expected != length => TextRefusals.LengthDiffers,
            (_, { } expected) when expected != digest => TextRefusals.DigestDiffers,
            _ => fact,
        };
    }

    // Only what stands by itself may be cut; a turn is whole, for it is one person's.
    private IEnumerable<SegmentInput> Parts() =>
        Segments ?? Segmentation.Cut(Content!.Text!).Select(part => new SegmentInput(part));

    private Segment Committable(SegmentInput part, Source source) =>
        new(
            CodePoints.Count(part.Text.Text),
            part.Speaker,
            Kind == TextKind.Notes ? Protect(part, source) : part.Text.Exactly(Whose(part, source))
        );

    // Whoever may stand behind a turn without a name: the interviewer repeats what was said, and not every transcript has names.
    private IEnumerable<Guid> Whose(SegmentInput part, Source source) =>
        part.Speaker is not null || !source.IsFieldwork ? Speaker(part)
        : Speakers.Any() ? [SourceId.Value]
        : [SourceId.Value, .. source.Participants.Select(p => p.Value)];

    // Whoever may guess at one turn can test the guess against the digest of the whole.
    private Words ForAll(string digest, Source source) =>
        Kind == TextKind.Notes
            ? source.AboutSpeakers(Words.Of(digest).Concerning(Speakers.Select(s => s.Value)))
            : Words.Of(digest).Concerning(Speakers.Select(s => s.Value));

    // Notes retell what was said, and nobody can tell from them by whom.
    private static Words Protect(SegmentInput part, Source source) =>
        source.AboutSpeakers(part.Text.Concerning(Speaker(part)));

    private static IEnumerable<Guid> Speaker(SegmentInput part) => part.Speaker is { } speaker ? [speaker.Value] : [];
}

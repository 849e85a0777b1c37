using System.Globalization;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Consultations;
using TheoryLedger.Contributors;
using TheoryLedger.DemiRegularities;
using TheoryLedger.Evidence;
using TheoryLedger.Excerpts;
using TheoryLedger.Findings;
using TheoryLedger.Ledger;
using TheoryLedger.Memos;
using TheoryLedger.Sources;
using TheoryLedger.Suggestions;
using TheoryLedger.Texts;

namespace TheoryLedger.Server.Integrity.Importing;

/// <summary>Whom words in a fact concern by themselves: whoever speaks in them, or those they were said of when the decision was taken.</summary>
internal static class Speaking
{
    private static readonly Words Nobody = Words.Of("");

    /// <param name="stream">What the fact is about.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="pointer">Where in it the words stand.</param>
    /// <param name="known">All there was before it.</param>
    public static Words In(Guid stream, LedgerEvent fact, string pointer, Known known) =>
        fact switch
        {
            ContributorEvent or SourceRegistered { IsFieldwork: true } => Nobody.Concerning(stream),
            TextAttached e => InText(e, pointer, known.Find<Source>(e.SourceId.Value)),
            ExcerptMarked e => InExcerpt(e.TextId, e.Span, pointer, known),
            ExcerptReAnchored e when pointer == "/reason" => Moved(stream, e, known),
            ExcerptReAnchored e => InExcerpt(e.TextId, e.Span, pointer, known),
            DemiRegularityIdentified e when CaseAt(e.Cases, pointer) is { } shown => InCase(shown, known),
            DemiRegularityRevised e when CaseAt(e.Cases, pointer) is { } shown => InCase(shown, known),
            _ => Nobody.Concerning(Behind(stream, fact, pointer, known)),
        };

    private static Words InText(TextAttached text, string pointer, Source? source)
    {
        var speakers = text.Segments.Select(s => s.Speaker?.Value).OfType<Guid>().Distinct().ToList();
        var whose = Turn(text, pointer) is { } turn
            ? turn.Speaker is { } speaker
                ? [speaker.Value]
                : Unnamed(text, source, speakers)
            : speakers;
        var words = Nobody.Concerning(whose);
        return text.Kind == TextKind.Notes ? source?.AboutSpeakers(words) ?? words
            : Turn(text, pointer) is null ? words
            : words.Exactly(whose);
    }

    // Whoever may stand behind a turn without a name; notes are said to be of all who spoke, and need no more.
    private static IReadOnlyList<Guid> Unnamed(TextAttached text, Source? source, List<Guid> speakers) =>
        source is not { IsFieldwork: true } || text.Kind == TextKind.Notes ? []
        : speakers is not [] ? [text.SourceId.Value]
        : [text.SourceId.Value, .. source.Participants.Select(p => p.Value)];

    private static Segment? Turn(TextAttached text, string pointer) =>
        pointer.Split('/') is ["", "segments", var index, ..] ? text.Segments[Number(index)] : null;

    private static CaseShown? CaseAt(IReadOnlyList<CaseShown> cases, string pointer) =>
        pointer.Split('/') is ["", "cases", var index, "case"] ? cases[Number(index)] : null;

    // What a case is called may tell who was spoken to: it is closed with their words, and with nobody else's.
    private static Words InCase(CaseShown shown, Known known) =>
        Nobody.Exactly(shown.Shown.SelectMany(r => In(known.About.GetValueOrDefault(r.Id, r.Id), known)));

    private static IEnumerable<Guid> In(Guid shown, Known known) =>
        known.Find<IState>(shown) switch
        {
            Excerpt => Speakers(shown, known),
            EvidenceLink link => Speakers(link.ExcerptId.Value, known),
            Source { IsFieldwork: true } talk => [shown, .. talk.Participants.Select(p => p.Value)],
            _ => [],
        };

    private static Words InExcerpt(TextId text, Span span, string pointer, Known known) =>
        PassageOf(text, span, known) switch
        {
            null => Nobody,
            var passage when pointer == "/before" => passage.Say(passage.Before),
            var passage when pointer == "/after" => passage.Say(passage.After),
            var passage => passage.Protect(Nobody),
        };

    // Why it was moved says something of those who spoke there before as well.
    private static Words Moved(Guid stream, ExcerptReAnchored e, Known known) =>
        Nobody
            .Concerning(known.Find<Excerpt>(stream)?.Concerns(known) ?? [])
            .Concerning(PassageOf(e.TextId, e.Span, known)?.Speakers.Select(p => p.Value) ?? []);

    private static Passage? PassageOf(TextId text, Span span, Known known) =>
        known.Find<SourceText>(text.Value) is { } there ? Passage.Around(span, there, known) : null;

    private static IEnumerable<Guid> Behind(Guid stream, LedgerEvent fact, string pointer, Known known) =>
        fact switch
        {
            UseAppraised or UseAppraisalRevised => Speakers(stream, known),
            ExcerptCoded e => Speakers(e.ExcerptId.Value, known),
            CodingEvent => Speakers(known.Find<Coding>(stream)?.ExcerptId.Value, known),
            EvidenceLinked e => Speakers(e.ExcerptId.Value, known),
            MemoAmended when pointer == "/text" => known.PeopleBehind(known.Find<Memo>(stream)?.About ?? []),
            NegativeCaseSought e when pointer is "/where" or "/note" => e.Found.SelectMany(r => Speakers(r.Id, known)),
            FindingRaised e => known.PeopleBehind(e.On),
            FindingEvent => known.PeopleBehind(known.Find<Finding>(stream)?.On ?? []),
            AdviceGiven e => known.PeopleBehind(e.About),
            SuggestionOffered e => Suggestion.Concerns(e.About, known),
            SuggestionEvent => Suggestion.Concerns(known.Find<Suggestion>(stream)?.About ?? [], known),
            _ => [],
        };

    private static IEnumerable<Guid> Speakers(Guid? excerpt, Known known) =>
        known.Find<Excerpt>(excerpt)?.Concerns(known) ?? [];

    private static int Number(string index) => int.Parse(index, NumberStyles.None, CultureInfo.InvariantCulture);
}

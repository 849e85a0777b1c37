using System.Collections.Immutable;
using System.Diagnostics;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Sources;
using TheoryLedger.Texts;

namespace TheoryLedger.Excerpts;

/// <summary>What decisions need to know of an excerpt.</summary>
/// <param name="SourceId">The source it was marked in.</param>
/// <param name="Places">Where each of its versions stands, from the first.</param>
/// <param name="Appraisals">What its use was judged to be worth.</param>
public sealed record Excerpt(
    SourceId SourceId,
    IReadOnlyList<Place> Places,
    ImmutableDictionary<AppraisalId, UseAppraisal> Appraisals
) : IFold<Excerpt>, IHasParts, IVersioned
{
    public IEnumerable<Guid> LeansOn => [SourceId.Value, .. Places.Select(p => p.TextId.Value).Distinct()];

    /// <summary>From 1; whenever it is re-anchored, it holds other words.</summary>
    public int Version => Places.Count;

    public Place Present => Places[^1];

    public bool HasPart(Guid part, int? version) => Appraisals.ContainsKey(new AppraisalId(part));

    public static Excerpt Fold(Excerpt? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, ExcerptMarked e) => new Excerpt(
                e.SourceId,
                [new Place(e.TextId, e.Span)],
                ImmutableDictionary<AppraisalId, UseAppraisal>.Empty
            ),
            ({ } x, ExcerptReAnchored e) => x with { Places = [.. x.Places, new Place(e.TextId, e.Span)] },
            ({ } x, UseAppraised e) => x.Appraised(e.AppraisalId, new(e.Assessor, e.Aspect, e.ForTheory, e.Level)),
            ({ } x, UseAppraisalRevised e) => x.Appraised(
                e.AppraisalId,
                x.Appraisals[e.AppraisalId] with
                {
                    Level = e.Level,
                }
            ),
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };

    /// <summary>Whether the text it is marked in is the source's own words, a transcript, or notes about it.</summary>
    public TextKind TextKind(Known known) => Text(Present, known).Kind;

    /// <summary>Who speaks in it, or is retold there.</summary>
    public IReadOnlyList<ParticipantId> Participants(Known known) => Speakers(Present, known);

    /// <summary>The same people, for the words that quote or interpret them.</summary>
    public IEnumerable<Guid> Concerns(Known known) => Participants(known).Select(p => p.Value);

    /// <summary>Refuses the use of what somebody said who has withdrawn, in whichever version: moving an excerpt away does not undo it.</summary>
    public Refusal? CheckConsent(Known known) =>
        Places.SelectMany(place => Speakers(place, known)).Any(p => p.HasWithdrawn(known))
            ? ParticipantRefusals.Withdrawn
            : null;

    /// <summary>Refuses a decision on words that are no longer those of the excerpt.</summary>
    /// <param name="version">The version that somebody had before them; none where they do not say.</param>
    public Refusal? CheckPresent(int? version) =>
        version is { } seen && seen != Version ? ExcerptRefusals.VersionNotPresent(seen, Version) : null;

    private Excerpt Appraised(AppraisalId id, UseAppraisal appraisal) =>
        this with
        {
            Appraisals = Appraisals.SetItem(id, appraisal),
        };

    private static IReadOnlyList<ParticipantId> Speakers(Place place, Known known) =>
        Passage.Around(place.Span, Text(place, known), known).Speakers;

    private static SourceText Text(Place place, Known known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known.Find<SourceText>(place.TextId.Value)
            ?? throw new UnreachableException("An excerpt is never known without the text it leans on.");
    }
}

/// <summary>Where one version of an excerpt stands.</summary>
public sealed record Place(TextId TextId, Span Span);

/// <summary>One judgement of how much an excerpt is worth to a theory.</summary>
public sealed record UseAppraisal(ContributorId Assessor, AppraisalAspect Aspect, Ref ForTheory, AppraisalLevel Level);

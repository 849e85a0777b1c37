using System.Collections.Immutable;
using System.Diagnostics;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Sources;
using TheoryLedger.Texts;

namespace TheoryLedger.Excerpts;

/// <summary>What decisions need to know of an excerpt.</summary>
public sealed record Excerpt(
    SourceId SourceId,
    TextId TextId,
    Span Span,
    ImmutableDictionary<AppraisalId, UseAppraisal> Appraisals
) : IFold<Excerpt>, IHasParts
{
    public IEnumerable<Guid> LeansOn => [SourceId.Value, TextId.Value];

    public bool HasPart(Guid part, int? version) => Appraisals.ContainsKey(new AppraisalId(part));

    public static Excerpt Fold(Excerpt? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, ExcerptMarked e) => new Excerpt(
                e.SourceId,
                e.TextId,
                e.Span,
                ImmutableDictionary<AppraisalId, UseAppraisal>.Empty
            ),
            ({ } x, ExcerptReAnchored e) => x with { TextId = e.TextId, Span = e.Span },
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
    public TextKind TextKind(Known known) => Text(known).Kind;

    /// <summary>Who speaks in it, or close enough to be read with it.</summary>
    public IReadOnlyList<ParticipantId> Participants(Known known) => Passage.Around(Span, Text(known), known).Speakers;

    /// <summary>The same people, for the words that quote or interpret them.</summary>
    public IEnumerable<Guid> Concerns(Known known) => Participants(known).Select(p => p.Value);

    /// <summary>Refuses the use of what somebody said who has withdrawn.</summary>
    public Refusal? CheckConsent(Known known) =>
        Participants(known).Any(p => p.HasWithdrawn(known)) ? ParticipantRefusals.Withdrawn : null;

    private Excerpt Appraised(AppraisalId id, UseAppraisal appraisal) =>
        this with
        {
            Appraisals = Appraisals.SetItem(id, appraisal),
        };

    private SourceText Text(Known known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known.Find<SourceText>(TextId.Value)
            ?? throw new UnreachableException("An excerpt is never known without the text it leans on.");
    }
}

/// <summary>One judgement of how much an excerpt is worth to a theory.</summary>
public sealed record UseAppraisal(ContributorId Assessor, AppraisalAspect Aspect, Ref ForTheory, AppraisalLevel Level);

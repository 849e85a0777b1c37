using System.Diagnostics;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Phases;

namespace TheoryLedger.Sources;

/// <summary>What decisions need to know of a paper, report, interview, focus group or book.</summary>
public sealed record Source(SourceKind Kind) : IFold<Source>, IHasParts
{
    /// <summary>Taken out, and not let in again.</summary>
    public bool IsExcluded { get; init; }

    public bool IsRetracted => Notices.Any(n => n.Kind == NoticeKind.Retraction);

    /// <summary>People spoke, and the team was there.</summary>
    public bool IsFieldwork => Kind.IsSpoken;

    /// <summary>Those who spoke, as far as it was recorded.</summary>
    public IEnumerable<ParticipantId> Participants => Fieldwork.SelectMany(f => f.Participants).Distinct();

    public IEnumerable<Guid> LeansOn => Participants.Select(p => p.Value);

    public SourceCharacterised? Characteristics { get; init; }

    public Screenings Screenings { get; init; } = Screenings.None;

    public IReadOnlyList<KinshipLinked> Kin { get; init; } = [];

    public IReadOnlyList<PhaseId> IncludedIn { get; init; } = [];

    public IReadOnlyList<NoticeSeen> Notices { get; init; } = [];

    public IReadOnlyList<SourceAppraised> Appraisals { get; init; } = [];

    public IReadOnlyList<FigureReported> Figures { get; init; } = [];

    public IReadOnlyList<FieldworkHeld> Fieldwork { get; init; } = [];

    public bool HasPart(Guid part, int? version) =>
        Figures.Any(f => f.FigureId.Value == part) || Appraisals.Any(a => a.AppraisalId.Value == part);

    public static Source Fold(Source? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, SourceRegistered e) => new Source(e.Kind),
            ({ } s, ReadingBegun or NothingFound) => s,
            ({ } s, SourceCharacterised e) => s with { Characteristics = e },
            ({ } s, KinshipLinked e) => s with { Kin = [.. s.Kin, e] },
            ({ } s, SourceScreened e) => s with { Screenings = s.Screenings.With(e) },
            ({ } s, ScreeningConflictResolved e) => s with { Screenings = s.Screenings.SettledAt(e.Stage, e.Verdict) },
            ({ } s, SourceIncluded e) => s with { IncludedIn = [.. s.IncludedIn, e.InPhase] },
            ({ } s, SourceExcluded) => s with { IsExcluded = true },
            ({ } s, SourceReinstated) => s with { IsExcluded = false },
            ({ } s, NoticeSeen e) => s with { Notices = [.. s.Notices, e] },
            ({ } s, SourceAppraised e) => s with { Appraisals = [.. s.Appraisals, e] },
            ({ } s, SourceAppraisalRevised e) => s with { Appraisals = [.. s.Appraisals.Select(a => Revised(a, e))] },
            ({ } s, FigureReported e) => s with { Figures = [.. s.Figures, e] },
            ({ } s, FieldworkHeld e) => s with { Fieldwork = [.. s.Fieldwork, e] },
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };

    /// <summary>The same words, closed with those of any of the speakers they interpret.</summary>
    public Words AboutSpeakers(Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Concerning(Participants.Select(p => p.Value));
    }

    /// <summary>What tells of an interview or focus group: under its own key, and closed with the words of any who spoke there.</summary>
    public Words OfConversation(Words words, Known known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return AboutSpeakers(words).Concerning(known.Target);
    }

    private static SourceAppraised Revised(SourceAppraised appraisal, SourceAppraisalRevised e) =>
        appraisal.AppraisalId == e.AppraisalId ? appraisal with { Level = e.Level } : appraisal;
}

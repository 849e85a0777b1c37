using System.Diagnostics;
using System.Text.Json;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Sources;

/// <summary>A paper, report, interview, focus group or book, and all that was decided about it.</summary>
/// <remarks>What an interview or focus group is called, and how it came about, are protected words; of what was published, public.</remarks>
public record SourceView(
    SourceKind Kind,
    Words Title,
    JsonElement? Citation,
    IReadOnlyList<Identifier> Identifiers,
    FoundBy FoundBy,
    Words? FoundDetail,
    Taken Registered
) : View, IView<SourceView>
{
    public static string Concept => "sources";

    public SourceState State =>
        Exclusions is [.., { Reinstated: null }] ? SourceState.Excluded
        : Inclusions is [] ? SourceState.Registered
        : SourceState.Included;

    public CharacteristicsView? Characteristics { get; init; }

    public IReadOnlyList<KinView> Kin { get; init; } = [];

    /// <summary>Every verdict of every reviewer, in order.</summary>
    public IReadOnlyList<ScreeningView> Screenings { get; init; } = [];

    public IReadOnlyList<ScreeningResolutionView> Resolutions { get; init; } = [];

    /// <summary>Where screening stands at each stage.</summary>
    public IReadOnlyList<StageView> Stages => StageView.Of(Screenings, Resolutions);

    public IReadOnlyList<InclusionView> Inclusions { get; init; } = [];

    public IReadOnlyList<ExclusionView> Exclusions { get; init; } = [];

    public IReadOnlyList<NoticeView> Notices { get; init; } = [];

    /// <summary>Neither did anybody screen it, nor did any phase take it in; what the team heard itself is not screened.</summary>
    public bool IsUnscreened => State == SourceState.Registered && Stages is [] && !Kind.IsSpoken;

    public bool IsRetracted => Notices.Any(n => n.Kind == NoticeKind.Retraction);

    public IReadOnlyList<AppraisalView> Appraisals { get; init; } = [];

    public IReadOnlyList<ReadingView> Readings { get; init; } = [];

    public IReadOnlyList<EmptyReadingView> EmptyReadings { get; init; } = [];

    public IReadOnlyList<FigureView> Figures { get; init; } = [];

    public IReadOnlyList<FieldworkView> Fieldwork { get; init; } = [];

    IEnumerable<Edge> IView<SourceView>.Edges => SourceEdges.Of(this);

    public static SourceView Apply(SourceView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, SourceRegistered e) => new(
                e.Kind,
                e.Called ?? Words.Of(e.Title!),
                e.Citation,
                e.Identifiers,
                e.FoundBy,
                e.Detail ?? (e.FoundDetail is { } detail ? Words.Of(detail) : null),
                Taken.In(fact.Envelope)
            ),
            ({ } v, _) => v.With(fact.Event, Taken.In(fact.Envelope)),
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot begin a source"),
        };

    private SourceView With(LedgerEvent fact, Taken taken) =>
        fact switch
        {
            SourceCharacterised e => this with { Characteristics = CharacteristicsView.Of(e, taken) },
            KinshipLinked e => this with { Kin = [.. Kin, new(e.Sibling, e.Kinship, e.Reason, taken)] },
            SourceScreened e => this with { Screenings = [.. Screenings, ScreeningView.Of(e, taken)] },
            ScreeningConflictResolved e => this with
            {
                Resolutions = [.. Resolutions, new(e.Stage, e.Verdict, e.Reason, taken)],
            },
            SourceIncluded e => this with { Inclusions = [.. Inclusions, new(e.InPhase, e.Reason, taken)] },
            SourceExcluded e => this with { Exclusions = [.. Exclusions, new(e.Reason, taken)] },
            SourceReinstated e => this with
            {
                Exclusions = [.. Exclusions.SkipLast(1), Exclusions[^1] with { Reinstated = new(e.Reason, taken) }],
            },
            NoticeSeen e => this with { Notices = [.. Notices, new(e.Kind, e.Notice, e.NoticedOn, taken)] },
            SourceAppraised e => this with { Appraisals = [.. Appraisals, AppraisalView.Of(e, taken)] },
            SourceAppraisalRevised e => this with { Appraisals = [.. Appraisals.Select(a => a.After(e, taken))] },
            ReadingBegun e => this with { Readings = [.. Readings, new(e.Reader, taken)] },
            NothingFound e => this with
            {
                EmptyReadings = [.. EmptyReadings, new(e.Reader, e.LookedFor, e.Note, taken)],
            },
            FigureReported e => this with { Figures = [.. Figures, FigureView.Of(e, taken)] },
            FieldworkHeld e => this with { Fieldwork = [.. Fieldwork, FieldworkView.Of(e, taken)] },
            _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {this}"),
        };
}

using System.Diagnostics;
using TheoryLedger.Contributors;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;
using TheoryLedger.Sources;
using TheoryLedger.Texts;

namespace TheoryLedger.Server.Excerpts;

/// <summary>A span of a text, with its words and a little of what stands around them.</summary>
public record ExcerptView(
    SourceId SourceId,
    TextId TextId,
    Span Span,
    Words Quote,
    Words Before,
    Words After,
    Words? Locator,
    Taken Marked
) : View, IView<ExcerptView>
{
    /// <summary>How it points at the text in which a version of it stood; which one is told by the part.</summary>
    public const string Once = "once-text";

    public static string Concept => "excerpts";

    /// <summary>Which version of it this is; readings and evidence name the one whose words they had before them.</summary>
    public int ExcerptVersion => Earlier.Count + 1;

    /// <summary>Where it stood before, from its first version on.</summary>
    public IReadOnlyList<Anchoring> Earlier { get; init; } = [];

    /// <summary>When, by whom and why it was put where it stands; none while it stands where it was marked.</summary>
    public ReAnchoring? ReAnchored { get; init; }

    public IReadOnlyList<UseJudged> Appraisals { get; init; } = [];

    IEnumerable<Edge> IView<ExcerptView>.Edges =>
        [
            new Edge("source", SourceId.Value),
            new Edge("text", TextId.Value),
            .. Earlier.Select(a => new Edge(Once, a.TextId.Value, $"{a.ExcerptVersion}")),
            .. Appraisals.Select(a => new Edge("assessor", a.Assessor.Value, $"{a.AppraisalId}")),
            .. Appraisals.Select(a => new Edge(
                "appraised-for",
                a.ForTheory.Id,
                $"{a.AppraisalId}",
                new { a.ForTheory.Version }
            )),
        ];

    public static ExcerptView Apply(ExcerptView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, ExcerptMarked e) => new(
                e.SourceId,
                e.TextId,
                e.Span,
                e.Quote,
                e.Before,
                e.After,
                e.Locator,
                Taken.In(fact.Envelope)
            ),
            ({ } v, ExcerptReAnchored e) => v.Moved(e, fact.Envelope),
            ({ } v, UseAppraised e) => v with
            {
                Appraisals = [.. v.Appraisals, UseJudged.Of(e, v.ExcerptVersion, fact.Envelope)],
            },
            ({ } v, UseAppraisalRevised e) => v with
            {
                Appraisals = [.. v.Appraisals.Select(a => a.Revised(e, v.ExcerptVersion, fact.Envelope))],
            },
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };

    /// <summary>Where one version of it stands, and what it says there.</summary>
    public Anchoring At(int version) =>
        Earlier.FirstOrDefault(a => a.ExcerptVersion == version)
        ?? new(ExcerptVersion, TextId, Span, Quote, Before, After, Locator);

    private ExcerptView Moved(ExcerptReAnchored e, Envelope envelope) =>
        this with
        {
            Earlier = [.. Earlier, At(ExcerptVersion)],
            TextId = e.TextId,
            Span = e.Span,
            Quote = e.Quote,
            Before = e.Before,
            After = e.After,
            Locator = e.Locator,
            ReAnchored = new(e.Reason, Taken.In(envelope)),
        };
}

/// <summary>Where one version of an excerpt stands, and what it says there.</summary>
public sealed record Anchoring(
    int ExcerptVersion,
    TextId TextId,
    Span Span,
    Words Quote,
    Words Before,
    Words After,
    Words? Locator
);

/// <summary>When, by whom and why an excerpt was put elsewhere.</summary>
public sealed record ReAnchoring(Words Reason, Taken Taken);

/// <summary>What somebody holds an excerpt to be worth for one theory.</summary>
public sealed record UseJudged(
    AppraisalId AppraisalId,
    AppraisalAspect Aspect,
    AppraisalLevel Level,
    Ref ForTheory,
    ContributorId Assessor,
    Words Reason,
    bool IsRevised,
    int ExcerptVersion,
    Taken Taken
)
{
    public static UseJudged Of(UseAppraised e, int excerptVersion, Envelope envelope)
    {
        ArgumentNullException.ThrowIfNull(e);
        return new(
            e.AppraisalId,
            e.Aspect,
            e.Level,
            e.ForTheory,
            e.Assessor,
            e.Reason,
            IsRevised: false,
            excerptVersion,
            Taken.In(envelope)
        );
    }

    public UseJudged Revised(UseAppraisalRevised e, int excerptVersion, Envelope envelope)
    {
        ArgumentNullException.ThrowIfNull(e);
        return e.AppraisalId == AppraisalId
            ? this with
            {
                Level = e.Level,
                Reason = e.Reason,
                IsRevised = true,
                ExcerptVersion = excerptVersion,
                Taken = Taken.In(envelope),
            }
            : this;
    }
}

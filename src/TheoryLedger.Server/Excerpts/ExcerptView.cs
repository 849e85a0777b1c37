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
    public static string Concept => "excerpts";

    public IReadOnlyList<UseJudged> Appraisals { get; init; } = [];

    IEnumerable<Edge> IView<ExcerptView>.Edges =>
        [
            new Edge("source", SourceId.Value),
            new Edge("text", TextId.Value),
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
            ({ } v, ExcerptReAnchored e) => v with
            {
                TextId = e.TextId,
                Span = e.Span,
                Quote = e.Quote,
                Before = e.Before,
                After = e.After,
                Locator = e.Locator,
            },
            ({ } v, UseAppraised e) => v with { Appraisals = [.. v.Appraisals, UseJudged.Of(e, fact.Envelope)] },
            ({ } v, UseAppraisalRevised e) => v with
            {
                Appraisals = [.. v.Appraisals.Select(a => a.Revised(e, fact.Envelope))],
            },
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };
}

/// <summary>What somebody holds an excerpt to be worth for one theory.</summary>
public sealed record UseJudged(
    AppraisalId AppraisalId,
    AppraisalAspect Aspect,
    AppraisalLevel Level,
    Ref ForTheory,
    ContributorId Assessor,
    Words Reason,
    bool IsRevised,
    Taken Taken
)
{
    public static UseJudged Of(UseAppraised e, Envelope envelope)
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
            Taken.In(envelope)
        );
    }

    public UseJudged Revised(UseAppraisalRevised e, Envelope envelope)
    {
        ArgumentNullException.ThrowIfNull(e);
        return e.AppraisalId == AppraisalId
            ? this with
            {
                Level = e.Level,
                Reason = e.Reason,
                IsRevised = true,
                Taken = Taken.In(envelope),
            }
            : this;
    }
}

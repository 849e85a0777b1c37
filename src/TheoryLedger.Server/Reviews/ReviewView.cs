using System.Diagnostics;
using TheoryLedger.Ledger;
using TheoryLedger.Reviews;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Reviews;

/// <summary>A review as a whole.</summary>
public sealed record ReviewView(
    string Title,
    string Question,
    IReadOnlyList<string> Objectives,
    ReviewKind Kind,
    string? Funder,
    string? ProtocolReference,
    bool IsReconstruction,
    string? Label
) : View, IView<ReviewView>
{
    public static string Concept => "reviews";

    public ScopePurpose? Purpose { get; init; }

    public string? Boundaries { get; init; }

    public ProtocolPublished? Protocol { get; init; }

    public IReadOnlyList<ProtocolAmended> Amendments { get; init; } = [];

    public CriteriaIssued? Criteria { get; init; }

    public int CodebookVersion { get; init; }

    public static ReviewView Apply(ReviewView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, ReviewOpened e) => new(
                e.Title,
                e.Question,
                e.Objectives,
                e.Kind,
                e.Funder,
                e.ProtocolReference,
                e.IsReconstruction,
                e.Label
            ),
            ({ } v, ScopeRefocused e) => v with
            {
                Question = e.Question,
                Objectives = e.Objectives,
                Purpose = e.Purpose,
                Boundaries = e.Boundaries,
            },
            ({ } v, ProtocolPublished e) => v with { Protocol = e },
            ({ } v, ProtocolAmended e) => v with { Amendments = [.. v.Amendments, e] },
            ({ } v, CriteriaIssued e) => v with { Criteria = e },
            ({ } v, CodebookIssued e) => v with { CodebookVersion = e.Version },
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };
}

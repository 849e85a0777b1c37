using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.Reviews;

/// <summary>What decisions need to know of a review as a whole.</summary>
public sealed record Review(
    bool IsReconstruction,
    string Question,
    IReadOnlyList<string> Objectives,
    int ProtocolVersion,
    int CriteriaVersion,
    int CodebookVersion
) : IFold<Review>
{
    public static Review Fold(Review? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, ReviewOpened e) => new Review(e.IsReconstruction, e.Question, e.Objectives, 0, 0, 0),
            ({ } r, ScopeRefocused e) => r with { Question = e.Question, Objectives = e.Objectives },
            ({ } r, ProtocolPublished e) => r with { ProtocolVersion = e.Version },
            ({ } r, ProtocolAmended e) => r with { ProtocolVersion = e.Version },
            ({ } r, CriteriaIssued e) => r with { CriteriaVersion = e.Version },
            ({ } r, CodebookIssued e) => r with { CodebookVersion = e.Version },
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };
}

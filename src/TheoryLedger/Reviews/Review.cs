using System.Collections.Immutable;
using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.Reviews;

/// <summary>What decisions need to know of a review as a whole.</summary>
public sealed record Review(
    bool IsReconstruction,
    string Question,
    IReadOnlyList<string> Objectives,
    int ProtocolVersion,
    ImmutableSortedDictionary<string, string> Protocol,
    int CriteriaVersion,
    int CodebookVersion
) : IFold<Review>
{
    // Sorted, so that a state is written down the same everywhere.
    private static readonly ImmutableSortedDictionary<string, string> Unwritten = ImmutableSortedDictionary.Create<
        string,
        string
    >(StringComparer.Ordinal);

    public static Review Fold(Review? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, ReviewOpened e) => new Review(e.IsReconstruction, e.Question, e.Objectives, 0, Unwritten, 0, 0),
            ({ } r, ScopeRefocused e) => r with { Question = e.Question, Objectives = e.Objectives },
            ({ } r, ProtocolPublished e) => r with { ProtocolVersion = e.Version, Protocol = Written(e.Sections) },
            ({ } r, ProtocolAmended e) => r with
            {
                ProtocolVersion = e.Version,
                Protocol = r.Protocol.SetItem(e.Section, e.After),
            },
            ({ } r, CriteriaIssued e) => r with { CriteriaVersion = e.Version },
            ({ } r, CodebookIssued e) => r with { CodebookVersion = e.Version },
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };

    // Sections of one name are told apart by nothing; the last one is what later readers find.
    private static ImmutableSortedDictionary<string, string> Written(IEnumerable<ProtocolSection> sections) =>
        Unwritten.SetItems(sections.Select(s => KeyValuePair.Create(s.Section, s.Text)));
}

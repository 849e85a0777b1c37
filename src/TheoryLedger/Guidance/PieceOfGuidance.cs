using System.Diagnostics;
using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;

namespace TheoryLedger.Guidance;

/// <summary>What decisions need to know of a piece of guidance.</summary>
/// <param name="Version">The version that stands.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Statements">What it says.</param>
/// <param name="ApprovedVersion">The version last approved; 0 before any was.</param>
public sealed record PieceOfGuidance(
    int Version,
    string Title,
    IReadOnlyList<Statement> Statements,
    int ApprovedVersion
) : IFold<PieceOfGuidance>, IVersioned
{
    public static PieceOfGuidance Fold(PieceOfGuidance? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, GuidanceDrafted e) => new PieceOfGuidance(1, e.Title, e.Statements, ApprovedVersion: 0),
            ({ } g, GuidanceRevised e) => g with { Version = e.Version, Title = e.Title, Statements = e.Statements },
            ({ } g, GuidanceApproved e) => g with { ApprovedVersion = e.Version },
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };
}

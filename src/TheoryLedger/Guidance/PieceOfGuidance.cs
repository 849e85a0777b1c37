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
) : IFold<PieceOfGuidance>, IVersioned, IHasParts, IAffirmable
{
    /// <summary>The statements of all versions.</summary>
    public IReadOnlyList<Part> Parts { get; private init; } = Part.After([], Version, Statements.Ids);

    public IEnumerable<Guid> LeansOn => Statements.SelectMany(s => s.RestsOn).Select(r => r.Id).Distinct();

    public bool HasPart(Guid part, int? version) => Parts.Has(part, version);

    public Decision Affirm(Reasoning why, Known known) => new GuidanceAffirmed(Version, why);

    public static PieceOfGuidance Fold(PieceOfGuidance? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, GuidanceDrafted e) => new PieceOfGuidance(1, e.Title, e.Statements, ApprovedVersion: 0),
            ({ } g, GuidanceRevised e) => g.Saying(e.Version, e.Title, e.Statements),
            ({ } g, GuidanceAffirmed) => g,
            ({ } g, GuidanceApproved e) => g with { ApprovedVersion = e.Version },
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };

    private PieceOfGuidance Saying(int version, string title, IReadOnlyList<Statement> statements) =>
        this with
        {
            Version = version,
            Title = title,
            Statements = statements,
            Parts = Part.After(Parts, version, statements.Ids),
        };
}

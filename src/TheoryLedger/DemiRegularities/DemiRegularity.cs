using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.DemiRegularities;

/// <summary>What decisions need to know of a semi-predictable pattern.</summary>
public sealed record DemiRegularity(string Pattern, IReadOnlyList<CaseShown> Cases, int Version)
    : IFold<DemiRegularity>,
        IVersioned
{
    public static DemiRegularity Fold(DemiRegularity? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, DemiRegularityIdentified e) => new DemiRegularity(e.Pattern, e.Cases, Version: 1),
            (not null, DemiRegularityRevised e) => new DemiRegularity(e.Pattern, e.Cases, e.Version),
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };

    public bool Says(string pattern, IReadOnlyList<CaseShown> cases) =>
        Pattern == pattern && Cases.Count == cases.Count && Cases.Zip(cases).All(c => AreSame(c.First, c.Second));

    private static bool AreSame(CaseShown one, CaseShown other) =>
        (one.Case.Text, one.Holds) == (other.Case.Text, other.Holds) && one.Shown.SequenceEqual(other.Shown);
}

using TheoryLedger.Ledger;

namespace TheoryLedger.DemiRegularities;

public abstract record DemiRegularityEvent : LedgerEvent;

/// <summary>A semi-predictable pattern was seen across cases.</summary>
public sealed record DemiRegularityIdentified(string Pattern, IReadOnlyList<CaseShown> Cases, Reasoning Why)
    : DemiRegularityEvent;

/// <summary>A case that shows a pattern, or where it fails.</summary>
/// <param name="Case">The case, or kind of programme; closed with the words of those who spoke in what shows it.</param>
/// <param name="Holds">False where the pattern fails.</param>
/// <param name="Shown">By which configurations, excerpts or sources.</param>
public sealed record CaseShown(
    Words Case,
    bool Holds,
    [PointsAt(Thing.Material | Thing.Configuration, AtVersion = true)] IReadOnlyList<Ref> Shown
);

/// <summary>A pattern, or the cases that show it, were seen differently.</summary>
public sealed record DemiRegularityRevised(int Version, string Pattern, IReadOnlyList<CaseShown> Cases, Reasoning Why)
    : DemiRegularityEvent;

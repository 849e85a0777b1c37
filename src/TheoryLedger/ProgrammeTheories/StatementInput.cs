using TheoryLedger.Ledger;

namespace TheoryLedger.ProgrammeTheories;

/// <summary>A statement as it is put forward.</summary>
/// <param name="Text">The wording, which is public.</param>
/// <param name="RestsOn">Versions of configurations, constructs or theories.</param>
/// <param name="Id">Of the statement in the version before that this one continues; none means it is new.</param>
/// <param name="Basis">Where it rests on nothing: whether the team supposes it, or why that is not known.</param>
public sealed record StatementInput(
    string Text,
    [PointsAt(Thing.Ground, AtVersion = true)] IReadOnlyList<Ref> RestsOn,
    StatementId? Id = null,
    StatementBasis Basis = StatementBasis.Grounded
);

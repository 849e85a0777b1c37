using TheoryLedger.Ledger;

namespace TheoryLedger.ProgrammeTheories;

/// <summary>How the statements of one version of a theory or of guidance follow those of the version before.</summary>
public static class StatementInputs
{
    extension(IReadOnlyList<StatementInput> statements)
    {
        /// <summary>Ids of everything that the statements rest on.</summary>
        public IEnumerable<Guid> Grounds => statements.SelectMany(s => s.RestsOn).Select(r => r.Id);

        /// <summary>Refuses statements that continue nothing, or rest on nothing definite.</summary>
        public Refusal? Check(IReadOnlyList<Statement> before, Known known) =>
            statements is []
                ? StatementRefusals.Missing
                : CheckIds(statements, before) ?? CheckGrounds(statements, known);

        /// <summary>True when the version before says the same, in the same order, on the same grounds.</summary>
        public bool Repeat(IReadOnlyList<Statement> before) =>
            statements.Count == before.Count && statements.Zip(before).All(pair => Repeats(pair.First, pair.Second));

        /// <summary>The statements as they will stand: each continuing one keeps its id, each new one gets its own.</summary>
        public IReadOnlyList<Statement> Settle(Known known) =>
            [
                .. statements.Select(s => new Statement(
                    s.Id ?? new StatementId(known.NewId()),
                    s.Text,
                    s.RestsOn,
                    s.Basis
                )),
            ];
    }

    private static Refusal? CheckIds(IReadOnlyList<StatementInput> statements, IReadOnlyList<Statement> before)
    {
        var kept = statements.Select(s => s.Id).OfType<StatementId>().ToList();
        return kept.Distinct().Count() < kept.Count
            ? StatementRefusals.Repeated
            : kept.Except(before.Select(s => s.Id)).Select(StatementRefusals.Unknown).FirstOrDefault();
    }

    private static Refusal? CheckGrounds(IReadOnlyList<StatementInput> statements, Known known)
    {
        var grounds = statements.SelectMany(s => s.RestsOn).ToList();
        return (statements.All(IsBorne) ? null : StatementRefusals.BasisMismatch)
            ?? (grounds.Exists(r => r.Id == known.Target) ? StatementRefusals.OnItself : null)
            ?? grounds.Where(r => r.Version is null).Select(StatementRefusals.VersionMissing).FirstOrDefault()
            ?? TheoryVersions.Check(grounds, known);
    }

    private static bool IsBorne(StatementInput statement) =>
        (statement.Basis == StatementBasis.Grounded) == (statement.RestsOn is not []);

    // The same words put forward as new would only lose their identity, so they count as repeated too.
    private static bool Repeats(StatementInput now, Statement before) =>
        now.Text == before.Text
        && now.Basis == before.Basis
        && now.RestsOn.SequenceEqual(before.RestsOn)
        && (now.Id ?? before.Id) == before.Id;
}

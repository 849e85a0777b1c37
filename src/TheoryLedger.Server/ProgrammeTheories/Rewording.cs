namespace TheoryLedger.Server.ProgrammeTheories;

/// <summary>What one decision changed in the wording of a theory.</summary>
/// <param name="Statements">The statements that changed, as far as there is room for them.</param>
/// <param name="More">How many further ones changed.</param>
public sealed record Rewording(IReadOnlyList<StatementReworded> Statements, int More)
{
    // The page of a theory is to be read at once, however often the theory was reworded.
    private const int MostLetters = 6_000;
    private const int MostStatements = 4;

    /// <summary>The rewordings by the decisions that made them, by position; the beginning of the theory is none.</summary>
    internal static IReadOnlyDictionary<long, Rewording> Of(
        IReadOnlyList<ProgrammeTheoryView> history,
        IEnumerable<TheoryVerdict> told
    )
    {
        var room = MostLetters;
        var found = new Dictionary<long, Rewording>();
        foreach (var position in told.Select(verdict => verdict.Taken.Position).OrderDescending())
        {
            var at = history.ToList().FindIndex(view => view.Verdicts[^1].Taken.Position == position);
            var changed = at > 0 ? StatementReworded.Between(history[at - 1], history[at]) : [];
            var shown = changed.Take(MostStatements).TakeWhile(s => (room -= s.Letters) > 0).ToList();
            if (changed.Count > 0)
            {
                found[position] = new(shown, changed.Count - shown.Count);
            }
        }

        return found;
    }
}

/// <summary>A statement that says something else from a decision on.</summary>
/// <param name="Number">Its place in the theory; of one that is gone, the place that it had.</param>
/// <param name="Before">What it said; none where it is new.</param>
/// <param name="After">What it says; none where it is gone.</param>
public sealed record StatementReworded(int Number, string? Before, string? After)
{
    internal int Letters => (Before?.Length ?? 0) + (After?.Length ?? 0);

    internal static IReadOnlyList<StatementReworded> Between(ProgrammeTheoryView before, ProgrammeTheoryView after)
    {
        var was = before.Statements.ToDictionary(s => s.Id, s => s.Text);
        var now = after.Statements.Select(s => s.Id).ToHashSet();
        return
        [
            .. after
                .Statements.Select((s, at) => new StatementReworded(at + 1, was.GetValueOrDefault(s.Id), s.Text))
                .Where(s => s.Before != s.After),
            .. before
                .Statements.Select((s, at) => (Statement: s, At: at))
                .Where(s => !now.Contains(s.Statement.Id))
                .Select(s => new StatementReworded(s.At + 1, s.Statement.Text, After: null)),
        ];
    }
}

using TheoryLedger.Constructs;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Mechanisms;

/// <summary>What a mechanism was called and defined as, from one decision to the next.</summary>
/// <param name="Name">What it was called.</param>
/// <param name="Definition">What was meant by it.</param>
/// <param name="DefinitionVersion">Which wording of the definition this is.</param>
/// <param name="Kind">What sort of thing it was held to be.</param>
/// <param name="IsCorrection">True where only a slip of the pen was put right.</param>
/// <param name="Decided">Who decided so, when and why.</param>
public sealed record Wording(
    string Name,
    string Definition,
    int DefinitionVersion,
    ConstructKind Kind,
    bool IsCorrection,
    Taken Decided
)
{
    /// <summary>Every wording there has been, in order; what changed no word is left out.</summary>
    public static IReadOnlyList<Wording> Of(IReadOnlyList<ConstructView> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return
        [
            .. history
                .Select((now, i) => (Before: i == 0 ? null : history[i - 1], Now: now))
                .Where(step => step.Before is null || Said(step.Before) != Said(step.Now))
                .Select(step => Of(step.Before, step.Now)),
        ];
    }

    private static (string, string, ConstructKind) Said(ConstructView view) => (view.Name, view.Definition, view.Kind);

    private static Wording Of(ConstructView? before, ConstructView now)
    {
        var corrected = before is not null && now.Corrections.Count > before.Corrections.Count;
        var decided = DecisionBehind(before, now, corrected);
        return new(now.Name, now.Definition, now.DefinitionVersion, now.Kind, corrected, decided);
    }

    private static Taken DecisionBehind(ConstructView? before, ConstructView now, bool corrected) =>
        before is null ? now.Defined
        : corrected ? now.Corrections[^1].Taken
        : now.Verdicts[^1];
}

using TheoryLedger.Comparison;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.History;

/// <summary>What a thing said after one decision about it beside what it said after another.</summary>
/// <param name="From">The position of the earlier decision.</param>
/// <param name="To">The position of the later one.</param>
/// <param name="Changes">In the order in which the fields stand; nothing where both say the same.</param>
public sealed record VersionsCompared(long From, long To, IReadOnlyList<FieldChange> Changes)
{
    /// <summary>None where the thing had not begun at the earlier of the two.</summary>
    internal static async Task<VersionsCompared?> ReadAsync(
        AsOf asOf,
        (string Concept, Guid Id) thing,
        (long From, long To) asked,
        CancellationToken token
    )
    {
        var (from, to) = asked.From <= asked.To ? asked : (asked.To, asked.From);
        return
            await AtAsync(asOf, thing, from, token) is { } before && await AtAsync(asOf, thing, to, token) is { } after
            ? new(before.Position, after.Position, [.. Step.Between(before.After, after.After).Where(Part.IsSubstance)])
            : null;
    }

    private static async Task<Step?> AtAsync(
        AsOf asOf,
        (string Concept, Guid Id) thing,
        long position,
        CancellationToken token
    ) =>
        (
            await Steps.ReadAsync(
                asOf,
                "i.id = $4 and i.concept = $5 and i.since <= $6",
                "i.since desc limit 1",
                token,
                thing.Id,
                thing.Concept,
                position
            )
        ).FirstOrDefault();
}

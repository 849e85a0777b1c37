using TheoryLedger.Server.History;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Reviews;

namespace TheoryLedger.Server.Sampling;

/// <summary>Decisions drawn at random: the same from the same events, whenever they are drawn.</summary>
/// <param name="Last">The last event that could be drawn.</param>
/// <param name="Changes">In the order in which they were drawn.</param>
public sealed record SampleDrawn(long Last, IReadOnlyList<ChangeInBrief> Changes)
{
    // Decisions that change theory are a part of all: enough is drawn to find so many of them.
    private const int Reserve = 20;

    private static readonly string[] Theory =
    [
        "constructs",
        "configurations",
        "evidence",
        "programme-theories",
        "guidance",
    ];

    internal static async Task<SampleDrawn> ReadAsync(SampleAsked asked, AsOf asOf, CancellationToken token)
    {
        var last = Math.Min(asked.Of ?? long.MaxValue, asOf.Moment.Position);
        long[] positions = [.. Draw.Positions(asked.Seed, last, asked.OfTheory ? asked.Size * Reserve : asked.Size)];
        var steps = await Steps.ReadAsync(
            asOf,
            "i.since = any ($4) and i.id = (select x.stream from ledger.entry x where x.review = $2 and x.position = i.since)",
            "i.since",
            token,
            positions
        );
        var found = steps.ToDictionary(step => step.Position);
        return new(
            last,
            [
                .. positions
                    .Where(found.ContainsKey)
                    .Select(position => found[position])
                    .Where(step => !asked.OfTheory || Theory.Contains(step.Concept))
                    .Take(asked.Size)
                    .Select(step => new ChangeInBrief(step.Id, step.Concept, FactInBrief.Of(step.Fact))),
            ]
        );
    }
}

using TheoryLedger.Server.Contributors;
using TheoryLedger.Server.History;
using TheoryLedger.Server.Phases;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Reviews;

namespace TheoryLedger.Server.Sampling;

/// <summary>Decisions drawn at random, for somebody to agree or disagree with.</summary>
/// <param name="Asked">How they were drawn.</param>
/// <param name="Last">The last event that could be drawn.</param>
/// <param name="Drawn">In the order in which they were drawn.</param>
/// <param name="Phases">The phases that are open, in which a finding can be recorded.</param>
/// <param name="People">Who may record one.</param>
public sealed record SampleReading(
    SampleAsked Asked,
    long Last,
    IReadOnlyList<ChangeInBrief> Drawn,
    IReadOnlyList<PhaseView> Phases,
    IReadOnlyList<ContributorView> People
)
{
    private const int MostPhases = 100;
    private const int MostPeople = 100;

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

    internal static async Task<SampleReading> ReadAsync(SampleAsked asked, AsOf asOf, CancellationToken token)
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
        var phases = await asOf.ListAsync<PhaseView>(after: 0, MostPhases, token);
        var people = await asOf.ListAsync<ContributorView>(after: 0, MostPeople, token);
        return new(
            asked,
            last,
            [
                .. positions
                    .Where(found.ContainsKey)
                    .Select(position => found[position])
                    .Where(step => !asked.OfTheory || Theory.Contains(step.Concept))
                    .Take(asked.Size)
                    .Select(step => new ChangeInBrief(step.Id, step.Concept, FactInBrief.Of(step.Fact))),
            ],
            [.. phases.Where(p => p.IsOpen)],
            [.. people.Where(p => !p.HasLeft)]
        );
    }
}

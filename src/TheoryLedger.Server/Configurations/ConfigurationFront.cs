using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Configurations;

/// <summary>A configuration, and what rests on it.</summary>
/// <param name="Configuration">The configuration as it is read.</param>
/// <param name="Resting">Theories and guidance that rest on it.</param>
public sealed record ConfigurationFront(ConfigurationReading Configuration, IReadOnlyList<Guid> Resting)
{
    /// <summary>How many pieces of evidence are shown on each side; one more is taken along, and tells that there are more.</summary>
    internal const int Most = 12;

    internal static async Task<ConfigurationFront> ReadAsync(ConfigurationView view, AsOf asOf, CancellationToken token)
    {
        var whole = await new ConfigurationReader(asOf).ReadAsync(view, token);
        var (sides, resting) = (whole.Evidence, await asOf.PointersAtAsync(view.Id, "rests-on", token));
        return new(
            whole with
            {
                Evidence = sides with
                {
                    For = First(sides.For),
                    Against = First(sides.Against),
                    Qualifying = First(sides.Qualifying),
                },
            },
            [.. resting.Select(p => p.Source).Distinct()]
        );
    }

    private static EvidenceSide First(EvidenceSide side) =>
        side with
        {
            Items = [.. side.Items.OrderByDescending(e => e.Counts).Take(Most + 1)],
        };
}

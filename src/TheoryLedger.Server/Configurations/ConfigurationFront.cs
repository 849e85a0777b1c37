using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Configurations;

/// <summary>A configuration, and what rests on it.</summary>
/// <param name="Configuration">The configuration as it is read.</param>
/// <param name="Resting">Theories and guidance that rest on it.</param>
public sealed record ConfigurationFront(ConfigurationReading Configuration, IReadOnlyList<Guid> Resting)
{
    internal static async Task<ConfigurationFront> ReadAsync(
        ConfigurationView view,
        AsOf asOf,
        CancellationToken token
    ) =>
        new(
            await new ConfigurationReader(asOf).ReadAsync(view, token),
            [.. (await asOf.PointersAtAsync(view.Id, "rests-on", token)).Select(p => p.Source).Distinct()]
        );
}

namespace TheoryLedger.Server.Codings;

/// <summary>How far coders agreed, as much as fits on a page.</summary>
/// <param name="Agreement">The figures, the first codes and the first differences.</param>
/// <param name="MoreCodes">How many codes are not shown.</param>
public sealed record AgreementFront(AgreementReading Agreement, int MoreCodes)
{
    private const int MostDifferences = 20;
    private const int MostCodes = 25;
    private const int MostPairs = 20;

    internal static AgreementFront Of(AgreementReading whole) =>
        new(
            whole with
            {
                Differences = [.. whole.Differences.Take(MostDifferences)],
                MoreDifferences = whole.MoreDifferences + Math.Max(0, whole.Differences.Count - MostDifferences),
                // Those that were used most say most.
                ByCode = [.. whole.ByCode.OrderByDescending(c => c.Agreement.Compared).Take(MostCodes)],
                ByCoders = [.. whole.ByCoders.OrderByDescending(c => c.Codes.Compared).Take(MostPairs)],
            },
            Math.Max(0, whole.ByCode.Count - MostCodes)
        );
}

using TheoryLedger.Reliability;

namespace TheoryLedger.Server.Codings;

/// <summary>Compares what people said of the same excerpts on one question.</summary>
internal static class Comparing
{
    /// <summary>Of excerpts, each with what every coder said of it; those of whom the question says nothing are left out.</summary>
    public static Agreement Agree(IEnumerable<IReadOnlyDictionary<Guid, string>> excerpts)
    {
        var units = excerpts.Where(said => said.Count > 1).ToList();
        var pairs = units.SelectMany(Pairs).ToList();
        var agreed = pairs.Count(p => p.One == p.Other);
        var coders = units.SelectMany(said => said.Keys).ToHashSet();
        return new(
            pairs.Count,
            agreed,
            pairs.Count == 0 ? null : Rounded(100.0 * agreed / pairs.Count),
            coders.Count == 2 ? Rounded(CohensKappa.Of(pairs)) : null,
            Rounded(Alpha(units))
        );
    }

    // Whoever comes first is the same person throughout.
    internal static IEnumerable<(string One, string Other)> Pairs(IReadOnlyDictionary<Guid, string> said)
    {
        var inOrder = said.OrderBy(s => s.Key).Select(s => s.Value).ToList();
        return inOrder.SelectMany((one, place) => inOrder.Skip(place + 1).Select(other => (one, other)));
    }

    private static double? Alpha(List<IReadOnlyDictionary<Guid, string>> units)
    {
        var numbers = units
            .SelectMany(said => said.Values)
            .Distinct(StringComparer.Ordinal)
            .Select((value, number) => (value, number))
            .ToDictionary(v => v.value, v => (double)v.number, StringComparer.Ordinal);
        return KrippendorffsAlpha.Of(
            units.Select(said => said.Values.Select(value => numbers[value]).ToList()),
            Scale.Nominal
        );
    }

    internal static double? Rounded(double? figure) => figure is { } value ? Math.Round(value, 4) : null;
}

using TheoryLedger.Reliability;

namespace TheoryLedger.Server.Codings;

/// <summary>Compares whether people said one thing, among all that they read.</summary>
/// <remarks>There are as many such questions as codes: each looks only at the excerpts of which somebody said it, and knows of the rest how many they are.</remarks>
internal sealed class Whether
{
    private const string Yes = "yes";
    private const string No = "no";

    private readonly int _said;
    private readonly int _pairs;
    private readonly int _coders;

    /// <summary>Over everything that several people read.</summary>
    public Whether(IEnumerable<IEnumerable<AgreementRow>> excerpts)
    {
        var readers = excerpts.Select(e => e.Select(r => r.Coder).ToHashSet()).Where(e => e.Count > 1).ToList();
        _said = readers.Sum(e => e.Count);
        _pairs = readers.Sum(e => e.Count * (e.Count - 1) / 2);
        _coders = readers.SelectMany(e => e).Distinct().Count();
    }

    /// <summary>How far they agreed that it applies; where nobody thought of it, that is no merit.</summary>
    /// <param name="excerpts">Those of which somebody said it.</param>
    /// <param name="applies">What was said.</param>
    public Agreement On(IEnumerable<IEnumerable<AgreementRow>> excerpts, Func<AgreementRow, bool> applies)
    {
        var told = excerpts
            .Select(e => e.GroupBy(r => r.Coder.Value).ToDictionary(c => c.Key, c => c.Any(applies) ? Yes : No))
            .Where(e => e.Count > 1)
            .ToList();
        return Comparing.Agree(told) with
        {
            Kappa = _coders == 2 ? Comparing.Rounded(Kappa(told)) : null,
            Alpha = Comparing.Rounded(Alpha(told)),
        };
    }

    private double? Kappa(List<Dictionary<Guid, string>> told)
    {
        var pairs = told.SelectMany(Comparing.Pairs).ToList();
        var neither = _pairs - pairs.Count + pairs.Count(p => p is (No, No));
        return CohensKappa.Of([
            [pairs.Count(p => p is (Yes, Yes)), pairs.Count(p => p is (Yes, No))],
            [pairs.Count(p => p is (No, Yes)), neither],
        ]);
    }

    private double? Alpha(List<Dictionary<Guid, string>> told) =>
        KrippendorffsAlpha.Of(
            told.Select(e => e.Values.Select(value => value == Yes ? 1.0 : 0.0).ToList()),
            Scale.Nominal,
            new Dictionary<double, int> { [0.0] = _said - told.Sum(e => e.Count) }
        );
}

using TheoryLedger.Evidence;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Configurations;

/// <summary>A configuration, and what rests on it.</summary>
/// <param name="Configuration">The configuration as it is read.</param>
/// <param name="Between">How many of its decisions are not told here, behind the first.</param>
/// <param name="Resting">Theories and guidance that rest on it.</param>
/// <param name="Borne">How much of the evidence that stands is on one of its elements, by the element.</param>
public sealed record ConfigurationFront(
    ConfigurationReading Configuration,
    int Between,
    IReadOnlyList<Guid> Resting,
    IReadOnlyDictionary<Guid, StanceCounts> Borne
)
{
    // What counts comes before what counts for nothing, as far as it is read.
    private const int Read = 30;

    /// <summary>How many pieces of evidence for it are shown.</summary>
    internal const int Most = 8;

    /// <summary>What speaks against a configuration is the last to be left out.</summary>
    internal const int MostAgainst = 12;

    internal static async Task<ConfigurationFront> ReadAsync(ConfigurationView view, AsOf asOf, CancellationToken token)
    {
        var whole = await new ConfigurationReader(asOf, Read).ReadAsync(view, token);
        var (sides, resting) = (whole.Evidence, await asOf.PointersAtAsync(view.Id, "rests-on", token));
        var judged = await asOf.PointersAtAsync(view.Id, EvidenceCounts.Kind, token);
        var firstHand = sides.For.Next is null
            ? []
            : await EvidenceShelf.FirstHandAsync(view.Id, Stance.Supports, Most, asOf, token);
        var verdicts = Told.Of(whole.Verdicts);
        // Words that the page does not show are not opened for it.
        return new(
            whole with
            {
                Verdicts = verdicts,
                Evidence = sides with
                {
                    For = First(
                        sides.For with
                        {
                            Items = [.. firstHand.Concat(sides.For.Items).DistinctBy(e => e.Id)],
                        },
                        Most
                    ),
                    Against = First(sides.Against, MostAgainst),
                    Qualifying = First(sides.Qualifying, MostAgainst),
                    Former = [.. sides.Former.Take(Most).Select(e => e.InBrief())],
                },
            },
            whole.Verdicts.Count - verdicts.Count,
            [.. resting.Select(p => p.Source).Distinct()],
            judged
                .Select(p => p.LabelAs<Judgement>())
                .Where(j => j.Element is not null)
                .GroupBy(j => j.Element!.Value)
                .ToDictionary(element => element.Key, StanceCounts.Of)
        );
    }

    private static EvidenceSide First(EvidenceSide side, int most) =>
        side with
        {
            Items =
            [
                .. side
                    .Items.OrderByDescending(e => e.Counts)
                    .ThenBy(e => e.Nature)
                    .Take(most)
                    .Select(e => e.InBrief()),
            ],
        };
}

using TheoryLedger.Ledger;
using TheoryLedger.Server.Findings;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Sources;

/// <summary>What sources report of themselves, side by side, with where each figure stands; nothing is added up or decided here.</summary>
/// <param name="Groups">Figures that say they count the same; those that differ first.</param>
/// <param name="Questions">What somebody has asked about the sources that state them, and nobody has settled.</param>
/// <param name="Position">The position of the review at which this holds.</param>
public sealed record FiguresReading(
    IReadOnlyList<FigureGroup> Groups,
    IReadOnlyList<OpenQuestion> Questions,
    long Position
)
{
    internal static async Task<FiguresReading> FindAsync(
        AsOf asOf,
        IReadOnlyCollection<string> words,
        bool? differing,
        CancellationToken token
    )
    {
        var figures =
            words.Count == 0
                ? await ReportedFigures.AllAsync(asOf, token)
                : await ReportedFigures.NamingAsync(asOf, words, token);
        var groups = FigureGroup.Of(figures).Where(g => differing is null || g.Differ == differing).ToList();
        var sources = groups.SelectMany(g => g.Figures).Select(f => f.Source.Id).ToHashSet();
        return new(groups, await OpenQuestion.AboutAsync(asOf, sources, token), asOf.Moment.Position);
    }
}

/// <summary>Figures that say they count the same.</summary>
/// <param name="What">What they say is counted.</param>
/// <param name="Differ">Whether they differ.</param>
/// <param name="Figures">Each with its source and place.</param>
public sealed record FigureGroup(string What, bool Differ, IReadOnlyList<ReportedFigure> Figures)
{
    internal static IReadOnlyList<FigureGroup> Of(IEnumerable<ReportedFigure> figures) =>
        [
            .. figures
                .GroupBy(f => f.What.Trim().ToUpperInvariant(), StringComparer.Ordinal)
                .Select(same => new FigureGroup(
                    same.First().What,
                    same.Select(f => (f.Value, f.Text)).Distinct().Count() > 1,
                    [.. same]
                ))
                .OrderByDescending(group => group.Differ),
        ];
}

/// <summary>A question or finding that is not settled, and what it is about.</summary>
public sealed record OpenQuestion(Guid FindingId, FindingState State, Words Text, IReadOnlyList<NamedRef> On)
{
    private const int Most = 500;

    internal static async Task<IReadOnlyList<OpenQuestion>> AboutAsync(
        AsOf asOf,
        IReadOnlySet<Guid> things,
        CancellationToken token
    )
    {
        var open = await asOf.WhereAsync<FindingView>("i.view ->> 'state' <> 'closed'", after: 0, Most, token);
        var about = open.Where(f => f.On.Any(on => things.Contains(on.Id))).ToList();
        var names = await Neighbours.FindAsync(asOf, about.SelectMany(f => f.On).Select(on => on.Id), token);
        return [.. about.Select(f => new OpenQuestion(f.Id, f.State, f.Text, names.Name(f.On)))];
    }
}

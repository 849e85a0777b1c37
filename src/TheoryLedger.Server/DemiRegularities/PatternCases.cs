using TheoryLedger.DemiRegularities;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Typology;

namespace TheoryLedger.Server.DemiRegularities;

/// <summary>Which patterns hold where, and where they fail: case by case, and by the categories of the typology.</summary>
/// <param name="Patterns">In the order in which they were identified.</param>
/// <param name="Position">The position of the review at which this holds.</param>
public sealed record PatternsReading(IReadOnlyList<PatternCases> Patterns, long Position);

/// <summary>One pattern.</summary>
/// <param name="Id">The pattern.</param>
/// <param name="Pattern">What it says.</param>
/// <param name="Holds">The cases that show it.</param>
/// <param name="Fails">The cases where it fails.</param>
/// <param name="Categories">In which categories it holds and fails; a case counts where something that shows it is classified.</param>
public sealed record PatternCases(
    Guid Id,
    string Pattern,
    IReadOnlyList<PatternCase> Holds,
    IReadOnlyList<PatternCase> Fails,
    IReadOnlyList<PatternInCategory> Categories
)
{
    internal static PatternCases Of(
        DemiRegularityView view,
        Func<Ref, IEnumerable<CategoryNamed>> categories,
        Neighbours names
    )
    {
        var cases = view
            .Cases.Select(c =>
                (c.Holds, Case: PatternCase.Of(c, names, [.. c.Shown.SelectMany(categories).Distinct()]))
            )
            .ToList();
        return new(
            view.Id,
            view.Pattern,
            [.. cases.Where(c => c.Holds).Select(c => c.Case)],
            [.. cases.Where(c => !c.Holds).Select(c => c.Case)],
            [
                .. cases
                    .SelectMany(c => c.Case.Categories.Select(category => (category, c.Holds)))
                    .GroupBy(c => c.category)
                    .Select(g => new PatternInCategory(g.Key, g.Count(c => c.Holds), g.Count(c => !c.Holds))),
            ]
        );
    }
}

/// <summary>A case of a pattern.</summary>
/// <param name="Case">What it is called.</param>
/// <param name="Shown">What shows it.</param>
/// <param name="Categories">Where that, or the source that it stands in, is classified.</param>
public sealed record PatternCase(Words Case, IReadOnlyList<NamedRef> Shown, IReadOnlyList<CategoryNamed> Categories)
{
    internal static PatternCase Of(CaseShown shown, Neighbours names, IReadOnlyList<CategoryNamed> categories) =>
        new(shown.Case, names.Name(shown.Shown), categories);
}

/// <summary>A category, called by its name and that of its dimension.</summary>
public sealed record CategoryNamed(Guid Id, string Name, string? Dimension)
{
    internal static CategoryNamed Of(CategoryView category, IReadOnlyDictionary<Guid, DimensionView> dimensions) =>
        new(category.Id, category.Name, dimensions.GetValueOrDefault(category.Dimension.Value)?.Name);
}

/// <summary>How often a pattern holds and fails in a category.</summary>
public sealed record PatternInCategory(CategoryNamed Category, int Holds, int Fails);

using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Typology;

/// <summary>Every dimension with its categories, and every category with its items.</summary>
public sealed record TypologyInFull(IReadOnlyList<DimensionInFull> Dimensions, long Position)
{
    public static async Task<TypologyInFull> Of(AsOf asOf, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(asOf);
        var dimensions = await asOf.ListAsync<DimensionView>(0, int.MaxValue, token);
        var categories = await asOf.ListAsync<CategoryView>(0, int.MaxValue, token);
        return new(await DimensionInFull.Of(dimensions, categories, asOf, token), asOf.Moment.Position);
    }
}

/// <summary>A dimension with its categories.</summary>
public sealed record DimensionInFull(
    Guid Id,
    long Version,
    int FormVersion,
    string Name,
    string Definition,
    IReadOnlyList<DefinitionGiven> Definitions,
    IReadOnlyList<CategoryInFull> Categories
)
{
    public static async Task<DimensionInFull> Of(DimensionView dimension, AsOf asOf, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        ArgumentNullException.ThrowIfNull(asOf);
        var categories = await asOf.PointingAtAsync<CategoryView>(dimension.Id, "dimension", 0, int.MaxValue, token);
        return (await Of([dimension], categories, asOf, token))[0];
    }

    public static async Task<IReadOnlyList<DimensionInFull>> Of(
        IEnumerable<DimensionView> dimensions,
        List<CategoryView> categories,
        AsOf asOf,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(dimensions);
        ArgumentNullException.ThrowIfNull(categories);
        var items = categories.SelectMany(c => c.Items).Select(i => i.Item.Id);
        var neighbours = await Neighbours.FindAsync(asOf, items, token);
        return
        [
            .. dimensions.Select(d => new DimensionInFull(
                d.Id,
                d.Version,
                d.FormVersion,
                d.Name,
                d.Definition,
                d.Definitions,
                [.. categories.Where(c => c.Dimension.Value == d.Id).Select(c => CategoryInFull.Of(c, neighbours))]
            )),
        ];
    }
}

/// <summary>A category with its items.</summary>
public sealed record CategoryInFull(
    Guid Id,
    long Version,
    int FormVersion,
    Guid Dimension,
    string Name,
    string Definition,
    IReadOnlyList<DefinitionGiven> Definitions,
    IReadOnlyList<ClassifiedInFull> Items
)
{
    public static async Task<CategoryInFull> Of(CategoryView view, AsOf asOf, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Of(view, await Neighbours.FindAsync(asOf, view.Items.Select(i => i.Item.Id), token));
    }

    public static CategoryInFull Of(CategoryView view, Neighbours neighbours)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(neighbours);
        return new(
            view.Id,
            view.Version,
            view.FormVersion,
            view.Dimension.Value,
            view.Name,
            view.Definition,
            view.Definitions,
            [
                .. view.Items.Select(i => new ClassifiedInFull(
                    neighbours.Name(i.Item),
                    i.CategoryVersion,
                    i.CategoryVersion < view.FormVersion,
                    i.Reason,
                    i.Taken
                )),
            ]
        );
    }
}

/// <summary>A source or configuration in a category.</summary>
/// <param name="Item">What was classified.</param>
/// <param name="CategoryVersion">Under which definition of the category.</param>
/// <param name="IsStale">Whether the category has been redefined since.</param>
/// <param name="Reason">Why.</param>
/// <param name="Taken">By whom and when.</param>
public sealed record ClassifiedInFull(NamedRef Item, int CategoryVersion, bool IsStale, Words Reason, Taken Taken);

using System.Diagnostics;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;
using TheoryLedger.Typology;

namespace TheoryLedger.Server.Typology;

/// <summary>A category on a dimension, and what was put into it.</summary>
public sealed record CategoryView(DimensionId Dimension, string Name, string Definition) : View, IView<CategoryView>
{
    public static string Concept => "categories";

    /// <summary>The number of the present definition, from 1: what a reference names as `version`.</summary>
    public int FormVersion { get; init; } = 1;

    public IReadOnlyList<DefinitionGiven> Definitions { get; init; } = [];

    public IReadOnlyList<ClassifiedView> Items { get; init; } = [];

    IEnumerable<Edge> IView<CategoryView>.Edges =>
        [new("dimension", Dimension.Value), .. Pointing.At("item", Items.Select(i => i.Item))];

    public static CategoryView Apply(CategoryView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, CategoryDefined e) => new CategoryView(e.Dimension, e.Name, e.Definition).Because(e.Reason, fact),
            ({ } v, CategoryChanged e) => (
                v with
                {
                    FormVersion = e.Version,
                    Name = e.Name,
                    Definition = e.Definition,
                }
            ).Because(e.Reason, fact),
            ({ } v, ItemClassified e) => v with
            {
                Items = [.. v.Without(e.Item), new(e.Item, e.CategoryVersion, e.Reason, Taken.In(fact.Envelope))],
            },
            ({ } v, ItemDeclassified e) => v with { Items = [.. v.Without(e.Item)] },
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };

    private IEnumerable<ClassifiedView> Without(Ref item) => Items.Where(i => i.Item.Id != item.Id);

    private CategoryView Because(Words reason, Recorded fact) =>
        this with
        {
            Definitions = [.. Definitions, new(FormVersion, reason, Taken.In(fact.Envelope))],
        };
}

/// <summary>A source or configuration in a category.</summary>
/// <param name="Item">What was classified.</param>
/// <param name="CategoryVersion">Under which definition of the category.</param>
/// <param name="Reason">Why.</param>
/// <param name="Taken">By whom and when.</param>
public sealed record ClassifiedView(Ref Item, int CategoryVersion, Words Reason, Taken Taken);

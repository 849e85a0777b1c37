using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Server.CausalWeb;
using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Genealogy;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>A causal web and a genealogy are drawn so that each can be read.</summary>
public sealed class PictureTests
{
    [Fact]
    public void Elements_stand_in_the_column_of_their_role_and_each_configuration_in_its_own_band()
    {
        var web = Web();
        var layout = WebLayout.Of(web);
        var box = layout.Boxes.ToDictionary(b => b.Id);

        Assert.Equal(
            [ElementRole.Context, ElementRole.Mechanism, ElementRole.Outcome],
            layout.Columns.Select(c => c.Role)
        );
        Assert.True(box[Id(1)].X < box[Id(2)].X && box[Id(2)].X < box[Id(3)].X);
        Assert.Equal(box[Id(3)].X, box[Id(6)].X);
        Assert.True(box[Id(4)].Y > box[Id(1)].Y, "two contexts of one configuration stand below each other");
        Assert.True(layout.Bands[1].Y > box[Id(4)].Y + WebLayout.BoxHeight, "bands do not overlap");
    }

    [Fact]
    public void What_is_inferred_is_drawn_otherwise_than_what_is_stated_and_a_ripple_otherwise_again() =>
        Assert.Equal(["stated", "inferred", "ripple"], WebLayout.Of(Web()).Lines.Select(l => l.Sort));

    [Fact]
    public void What_others_went_into_stands_to_their_right_and_whoever_has_no_kin_is_not_drawn()
    {
        var tree = FamilyTree.Of([
            Member(1, Fate.Merged, heirs: [3]),
            Member(2, Fate.Merged, heirs: [3]),
            Member(3, Fate.Split, parents: [1, 2], heirs: [4]),
            Member(4, Fate.Current, parents: [3]),
            Member(5, Fate.Refuted),
        ]);
        var box = tree.Boxes.ToDictionary(b => b.Id);

        Assert.Equal([Id(1), Id(2), Id(3), Id(4)], box.Keys.Order());
        Assert.Equal(box[Id(1)].X, box[Id(2)].X);
        Assert.NotEqual(box[Id(1)].Y, box[Id(2)].Y);
        Assert.True(box[Id(1)].X < box[Id(3)].X && box[Id(3)].X < box[Id(4)].X);
        Assert.Equal(3, tree.Lines.Count);
    }

    [Fact]
    public void A_family_that_leads_back_to_itself_is_drawn_all_the_same() =>
        Assert.Equal(
            2,
            FamilyTree
                .Of([Member(1, Fate.Merged, heirs: [2]), Member(2, Fate.Current, parents: [1], heirs: [1])])
                .Boxes.Count
        );

    private static GenealogyMember Member(int id, Fate fate, int[]? parents = null, int[]? heirs = null) =>
        new(
            Id(id),
            $"Number {id}",
            Birth.Proposed,
            fate,
            [.. (parents ?? []).Select(Kin)],
            [.. (heirs ?? []).Select(Kin)],
            [],
            []
        );

    private static Relative Kin(int id) => new(Id(id), $"Number {id}", null);

    private static CausalWebReading Web() =>
        new(
            [],
            [],
            [
                Node(1, ElementRole.Context, 101),
                Node(2, ElementRole.Mechanism, 101),
                Node(3, ElementRole.Outcome, 101),
                Node(4, ElementRole.Context, 101),
                Node(5, ElementRole.Context, 102),
                Node(6, ElementRole.Outcome, 102),
            ],
            [
                new(WebEdgeKind.Link, Id(1), Id(2), Id(201), Explicitness.Explicit, null),
                new(WebEdgeKind.Link, Id(2), Id(3), Id(202), Explicitness.Inferred, null),
                new(WebEdgeKind.Ripple, Id(3), Id(5), Id(203), null, null),
            ],
            [],
            MayBeMoreChains: false,
            [],
            MayBeMoreLoops: false,
            new(0, 0, 0, 0, []),
            9
        );

    private static WebNode Node(int id, ElementRole role, int configuration) =>
        new(Id(id), "elements", $"Element {id}", role, null, new ConfigurationNamed(Id(configuration), "One"), null);

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}

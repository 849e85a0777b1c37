using CsCheck;
using TheoryLedger.Integrity.Tiles;
using TheoryLedger.Tests.Integrity.Trees;

namespace TheoryLedger.Tests.Integrity.Tiles;

public sealed class GrowingTilesTests
{
    private static readonly Hash[] Leaves = WholeTree.Leaves(66_000);

    [Fact]
    public void However_a_log_grows_it_comes_to_the_tiles_that_are_defined() =>
        Gen.Int[1, 400]
            .Array[1, 6]
            .Sample(
                steps =>
                {
                    var (folder, size) = (new LogFolder(), 0);
                    foreach (var step in steps)
                    {
                        var tiles = Append(folder, size, step);
                        size += step;
                        Assert.Equal(SlowTree.Root(Leaves[..size]), tiles.Root());
                    }

                    Assert.All(
                        LogFolder.Of(Leaves[..size]).Files,
                        file => Assert.Equal(file.Value, folder.Files[file.Key])
                    );
                },
                iter: 20
            );

    [Fact]
    public void What_it_writes_is_what_it_says_changes() =>
        Gen.Select(Gen.Int[0, 600], Gen.Int[0, 600])
            .Sample(
                (size, more) =>
                {
                    var tiles = GrowingTiles.Resume(size, LogFolder.Of(Leaves[..size]))!;
                    Append(tiles, size, more);
                    Assert.Equal(
                        Tile.Changed(size, size + more).ToHashSet(),
                        [.. tiles.TakeChanged().Select(t => t.Key)]
                    );
                    Assert.Empty(tiles.TakeChanged());
                },
                iter: 30
            );

    [Fact]
    public void Beyond_65_536_entries_there_is_a_third_level()
    {
        var tiles = new GrowingTiles();
        Append(tiles, 0, Leaves.Length);
        var (expected, written) = (
            LogFolder.Of(Leaves),
            tiles.TakeChanged().ToDictionary(t => TilePath.Of(t.Key), t => t.Value)
        );
        Assert.Contains("tile/2/000.p/1", written.Keys);
        Assert.Equal(expected.Files.Keys.Order(), written.Keys.Order());
        Assert.All(expected.Files, file => Assert.True(file.Value.AsSpan().SequenceEqual(written[file.Key])));
        Assert.Equal(SlowTree.Root(Leaves), tiles.Root());
    }

    [Fact]
    public void A_log_cannot_go_on_from_tiles_that_are_not_its_own()
    {
        var folder = LogFolder.Of(Leaves[..300]);
        Assert.Null(GrowingTiles.Resume(301, folder));
        folder.Files["tile/0/001.p/44"] = [.. folder.Files["tile/0/001.p/44"], 0];
        Assert.Null(GrowingTiles.Resume(300, folder));
    }

    [Fact]
    public void An_empty_log_has_no_tiles_and_the_root_of_nothing()
    {
        Assert.Equal(SlowTree.Root([]), new GrowingTiles().Root());
        Assert.Empty(new GrowingTiles().TakeChanged());
    }

    private static GrowingTiles Append(LogFolder folder, int size, int more)
    {
        var tiles = GrowingTiles.Resume(size, folder)!;
        Append(tiles, size, more);
        foreach (var (tile, bytes) in tiles.TakeChanged())
        {
            folder.Files[TilePath.Of(tile)] = bytes;
        }

        return tiles;
    }

    private static void Append(GrowingTiles tiles, int size, int more)
    {
        foreach (var leaf in Leaves.AsSpan(size, more))
        {
            tiles.Append(leaf);
        }
    }
}

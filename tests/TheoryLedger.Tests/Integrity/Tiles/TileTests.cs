using TheoryLedger.Integrity.Tiles;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Tests.Integrity.Tiles;

public sealed class TileTests
{
    [Theory]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(0, 273, 112, "tile/0/273.p/112")]
    [InlineData(1, 1234067, 256, "tile/1/x001/x234/067")]
    [InlineData(7, 1000, 1, "tile/7/x001/000.p/1")]
    [InlineData(63, 0, 255, "tile/63/000.p/255")]
    [InlineData(0, long.MaxValue, 256, "tile/0/x009/x223/x372/x036/x854/x775/807")]
    public void A_tile_has_the_path_that_is_specified(int level, long index, int width, string path)
    {
        var tile = new Tile(level, index, width);
        Assert.Equal(path, TilePath.Of(tile));
        Assert.True(TilePath.TryParse(path, out var parsed));
        Assert.Equal(tile, parsed);
    }

    [Fact]
    public void Entries_stand_beside_the_tiles_of_level_0()
    {
        Assert.Equal("tile/entries/x001/x234/067.p/8", TilePath.OfEntries(new Tile(0, 1234067, 8)));
        Assert.True(TilePath.TryParseEntries("tile/entries/x001/x234/067.p/8", out var tile));
        Assert.Equal(new Tile(0, 1234067, 8), tile);
        Assert.False(TilePath.TryParse("tile/entries/000", out _));
        Assert.False(TilePath.TryParseEntries("tile/0/000", out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("tile")]
    [InlineData("tile/0")]
    [InlineData("tile/0/")]
    [InlineData("tile/0/0")]
    [InlineData("tile/0/0000")]
    [InlineData("tile/00/000")]
    [InlineData("tile/64/000")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/+1/000")]
    [InlineData("/tile/0/000")]
    [InlineData("tile/0/000/")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/001/067")]
    [InlineData("tile/0/x001/x067")]
    [InlineData("tile/0/x001//067")]
    [InlineData("tile/0/../000")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/05")]
    [InlineData("tile/0/000.p/")]
    [InlineData("tile/0/000.p/5.p/5")]
    [InlineData("tile/0/ 00")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/x999/999")]
    [InlineData("TILE/0/000")]
    public void What_is_written_otherwise_is_no_path(string path)
    {
        Assert.False(TilePath.TryParse(path, out _));
        Assert.False(TilePath.TryParseEntries(path.Replace("/0/", "/entries/", StringComparison.Ordinal), out _));
    }

    // The example of c2sp.org/tlog-tiles.
    [Fact]
    public void A_log_of_70_000_entries_has_the_tiles_that_are_specified()
    {
        var tiles = Tile.All(70_000).ToList();
        Assert.Equal(273, tiles.Count(t => t is { Level: 0, IsFull: true }));
        Assert.Equal(
            [new Tile(0, 273, 112), new Tile(1, 0, 256), new Tile(1, 1, 17), new Tile(2, 0, 1)],
            tiles.Where(t => !t.IsFull || t.Level > 0)
        );
        Assert.Equal([new Tile(0, 273, 112), new Tile(1, 1, 17), new Tile(2, 0, 1)], Tile.Edge(70_000));
        Assert.Equal([new Tile(0, 0, 256), new Tile(1, 0, 1)], Tile.All(256));
        Assert.Empty(Tile.All(0));
    }

    [Fact]
    public void The_largest_log_has_tiles_too()
    {
        Assert.Equal(8, Tile.Edge(long.MaxValue).Count());
        Assert.Equal(new Tile(7, 0, 127), Tile.Edge(long.MaxValue).Last());
    }

    [Fact]
    public void Only_what_grew_is_written_anew() =>
        Assert.Equal(
            [new Tile(0, 0, 256), new Tile(0, 1, 3), new Tile(1, 0, 1)],
            Tile.Changed(earlier: 255, later: 259)
        );

    [Theory]
    [InlineData(0, 273, 112, true)]
    [InlineData(0, 273, 111, false)]
    [InlineData(0, 273, 256, false)]
    [InlineData(0, 272, 256, true)]
    [InlineData(0, 272, 112, false)]
    [InlineData(0, 274, 1, false)]
    [InlineData(2, 0, 1, true)]
    [InlineData(2, 0, 0, false)]
    [InlineData(3, 0, 1, false)]
    public void A_log_of_70_000_entries_has(int level, long index, int width, bool has) =>
        Assert.Equal(has, new Tile(level, index, width).IsIn(70_000));

    [Fact]
    public void A_subtree_is_found_in_the_tile_that_holds_it()
    {
        Assert.Equal(new Tile(0, 273, 112), Tile.Holding(new Node(0, 69_999), 70_000));
        Assert.Equal(new Tile(0, 1, 256), Tile.Holding(new Node(7, 3), 70_000));
        Assert.Equal(new Tile(1, 0, 256), Tile.Holding(new Node(8, 3), 70_000));
        Assert.Equal(new Tile(2, 0, 1), Tile.Holding(new Node(16, 0), 70_000));
    }

    [Fact]
    public void Entries_come_out_of_their_bundle_as_they_went_in()
    {
        ReadOnlyMemory<byte>[] entries = [new byte[] { 1, 2 }, ReadOnlyMemory<byte>.Empty, new byte[65_535]];
        ReadOnlyMemory<byte> rest = EntryBundle.Write(entries);
        foreach (var entry in entries)
        {
            Assert.True(EntryBundle.TryTake(ref rest, out var taken));
            Assert.Equal(entry.ToArray(), taken.ToArray());
        }

        Assert.True(rest.IsEmpty);
        Assert.False(EntryBundle.TryTake(ref rest, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("0001")]
    [InlineData("00020a")]
    [InlineData("ffff0a")]
    public void Half_an_entry_is_none(string hex)
    {
        ReadOnlyMemory<byte> rest = Convert.FromHexString(hex);
        Assert.False(EntryBundle.TryTake(ref rest, out _));
        Assert.Equal(hex, Convert.ToHexStringLower(rest.Span));
    }

    [Fact]
    public void An_entry_too_long_for_a_bundle_is_refused() =>
        Assert.Throws<OverflowException>(() => EntryBundle.Write([new byte[65_536]]));
}

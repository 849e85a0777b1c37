using CsCheck;
using TheoryLedger.Integrity.Tiles;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Tests.Integrity.Trees;

namespace TheoryLedger.Tests.Integrity.Tiles;

public sealed class VerifiedTilesTests
{
    private const int Size = 66_000;

    private static readonly Hash[] Leaves = WholeTree.Leaves(Size);
    private static readonly LogFolder Whole = LogFolder.Of(Leaves);
    private static readonly Hash Root = SlowTree.Root(Leaves);

    private static readonly Gen<int> Entry = Gen.Int[0, Size - 1];

    [Fact]
    public void Every_entry_can_be_proven_from_the_tiles() =>
        Entry.Sample(
            index =>
            {
                var proof = InclusionProof.Build(index, Size, Open(Whole)!);
                Assert.True(proof!.Proves(Leaves[index], Root));
            },
            iter: 50
        );

    [Fact]
    public void That_the_log_grew_can_be_proven_from_the_tiles() =>
        Entry.Sample(
            earlier =>
            {
                var tree = new Frontier();
                Array.ForEach(Leaves[..earlier], tree.Append);
                var proof = ConsistencyProof.Build(earlier, Size, Open(Whole)!);
                Assert.True(proof!.Proves(tree.Root(), Root));
            },
            iter: 10
        );

    [Fact]
    public void A_proof_needs_the_tiles_that_it_says_it_needs() =>
        Entry.Sample(
            index =>
            {
                var needed = VerifiedTiles.Needs(InclusionProof.Needs(index, Size), Size);
                var part = new LogFolder();
                foreach (var path in needed.Select(TilePath.Of))
                {
                    part.Files[path] = Whole.Files[path];
                }

                Assert.NotNull(InclusionProof.Build(index, Size, Open(part)!));
                Assert.InRange(needed.Count, 3, 6);
            },
            iter: 50
        );

    [Fact]
    public void No_hash_of_an_altered_tile_is_believed() =>
        Gen.Select(Entry, Gen.Int)
            .Sample(
                (index, bit) =>
                {
                    var node = new Node(bit & 15, index >> (bit & 15));
                    var tile = Tile.Holding(node, Size);
                    var altered = Altered(TilePath.Of(tile), bytes => bytes[(uint)bit % bytes.Length] ^= 1);
                    Assert.True(node.End > Size || Open(Whole)!.Find(node) is not null);
                    Assert.Null(Open(altered)?.Find(node));
                },
                iter: 50
            );

    [Fact]
    public void Tiles_at_the_edge_must_lead_to_the_root() =>
        Assert.All(
            Tile.Edge(Size).Select(TilePath.Of),
            path =>
            {
                Assert.Null(Open(Altered(path, bytes => bytes[^1] ^= 0x80)));
                var cut = Altered(path, _ => { });
                cut.Files[path] = cut.Files[path][..^1];
                Assert.Null(Open(cut));
                cut.Files.Remove(path);
                Assert.Null(Open(cut));
            }
        );

    [Theory]
    [InlineData(0, Size)]
    [InlineData(8, Size >> 8)]
    [InlineData(17, 0)]
    [InlineData(0, -1)]
    [InlineData(62, 0)]
    public void What_is_not_in_the_log_is_not_found(int height, long index) =>
        Assert.Null(Open(Whole)!.Find(new Node(height, index)));

    [Fact]
    public void A_missing_tile_is_not_made_up()
    {
        var part = Altered("tile/0/000", _ => { });
        part.Files.Remove("tile/0/000");
        Assert.Null(Open(part)!.Find(new Node(0, 5)));
        Assert.NotNull(Open(part)!.Find(new Node(8, 0)));
    }

    private static VerifiedTiles? Open(LogFolder folder) => VerifiedTiles.Open(Size, Root, folder);

    private static LogFolder Altered(string path, Action<byte[]> alter)
    {
        var altered = new LogFolder();
        foreach (var file in Whole.Files)
        {
            altered.Files[file.Key] = file.Value;
        }

        altered.Files[path] = [.. altered.Files[path]];
        alter(altered.Files[path]);
        return altered;
    }
}

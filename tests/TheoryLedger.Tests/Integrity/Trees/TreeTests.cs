using CsCheck;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Tests.Integrity.Trees;

public sealed class TreeTests
{
    // The entries and roots that implementations of RFC 6962 are commonly tried on.
    private static readonly string[] Entries =
    [
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ];

    private static readonly string[] Roots =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void Known_entries_have_the_known_roots()
    {
        var tree = new Frontier();
        Assert.Equal(Roots[0], $"{tree.Root()}");
        foreach (var entry in Entries)
        {
            tree.Append(TreeHash.Leaf(Convert.FromHexString(entry)));
            Assert.Equal(Roots[tree.Size], $"{tree.Root()}");
        }
    }

    [Fact]
    public void Long_entries_are_hashed_like_short_ones() =>
        Assert.All(
            (int[])[0, 1, 1023, 1024, 1025, 65_535],
            length =>
            {
                var entry = Enumerable.Range(0, length).Select(n => (byte)n).ToArray();
                Assert.Equal(SlowTree.LeafHash(entry), TreeHash.Leaf(entry));
            }
        );

    [Fact]
    public void Every_size_has_the_root_that_the_definition_gives()
    {
        var leaves = WholeTree.Leaves(130);
        var tree = new Frontier();
        for (var size = 0; size < leaves.Length; tree.Append(leaves[size++]))
        {
            Assert.Equal(SlowTree.Root(leaves[..size]), tree.Root());
        }
    }

    [Fact]
    public void A_frontier_goes_on_from_its_peaks() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[0, 20])
            .Sample(
                (size, more) =>
                {
                    var leaves = WholeTree.Leaves(size + more);
                    var first = Grow(new Frontier(), leaves[..size]);
                    var resumed = Grow(Frontier.Resume(first.Size, first.Peaks), leaves[size..]);
                    Assert.Equal(Grow(new Frontier(), leaves).Root(), resumed.Root());
                },
                iter: 50
            );

    [Fact]
    public void Whole_subtrees_can_be_appended_at_once() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 20], Gen.Int[0, 31])
            .Sample(
                (height, count, rest) =>
                {
                    var tail = rest % (1 << height);
                    var leaves = WholeTree.Leaves((count << height) + tail);
                    var tree = new Frontier();
                    for (var n = 0; n < count; n++)
                    {
                        tree.Append(SlowTree.Root(leaves[(n << height)..((n + 1) << height)]), height);
                    }

                    var root = tail == 0 ? tree.Root() : tree.RootWith(SlowTree.Root(leaves[(count << height)..]));
                    Assert.Equal(SlowTree.Root(leaves), root);
                },
                iter: 50
            );

    [Fact]
    public void A_subtree_is_appended_only_where_one_can_end()
    {
        var tree = Grow(new Frontier(), WholeTree.Leaves(3));
        Assert.Throws<ArgumentException>(() => tree.Append(TreeHash.Empty, height: 1));
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(0, 1)]
    [InlineData(-1, 64)]
    public void A_size_tells_how_many_peaks_there_are(long size, int peaks) =>
        Assert.Throws<ArgumentException>(() => Frontier.Resume(size, new Hash[peaks]));

    [Fact]
    public void A_hash_is_written_and_read_in_lower_case_hex()
    {
        Assert.True(
            Hash.TryParseHex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"u8, out var hash)
        );
        Assert.Equal(TreeHash.Empty, hash);
        Assert.False(Hash.TryParseHex("E3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"u8, out _));
        Assert.False(Hash.TryParseHex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8"u8, out _));
        Assert.False(Hash.TryParseHex("g3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"u8, out _));
    }

    private static Frontier Grow(Frontier tree, Hash[] leaves)
    {
        foreach (var leaf in leaves)
        {
            tree.Append(leaf);
        }

        return tree;
    }
}

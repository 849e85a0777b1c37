using CsCheck;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Tests.Integrity.Trees;

public sealed class InclusionProofTests
{
    private static readonly Hash[] Leaves = WholeTree.Leaves(300);

    private static readonly Hash[] Roots =
    [
        .. Enumerable.Range(0, Leaves.Length + 1).Select(size => SlowTree.Root(Leaves[..size])),
    ];

    private static readonly Gen<(int Index, int Size)> Place = Gen.Int[1, Leaves.Length]
        .SelectMany(size => Gen.Int[0, size - 1].Select(index => (index, size)));

    [Fact]
    public void Every_entry_of_small_logs_is_proven_as_the_definition_says()
    {
        foreach (
            var (index, size) in Enumerable.Range(1, 34).SelectMany(s => Enumerable.Range(0, s).Select(i => (i, s)))
        )
        {
            var proof = Build(index, size);
            Assert.Equal(SlowTree.Path(index, Leaves[..size]), proof.Path);
            Assert.True(proof.Proves(Leaves[index], SlowTree.Root(Leaves[..size])));
        }
    }

    [Fact]
    public void Every_entry_is_proven() =>
        Place.Sample(p => Assert.True(Build(p.Index, p.Size).Proves(Leaves[p.Index], Root(p.Size))), iter: 200);

    [Fact]
    public void A_proof_needs_the_hashes_that_it_says_it_needs() =>
        Place.Sample(
            p =>
            {
                var tree = new WholeTree(Leaves[..p.Size]);
                InclusionProof.Build(p.Index, p.Size, tree);
                Assert.Equal(InclusionProof.Needs(p.Index, p.Size).Order(ByPlace), tree.Asked.Order(ByPlace));
            },
            iter: 100
        );

    [Fact]
    public void A_proof_with_one_bit_flipped_proves_nothing() =>
        Gen.Select(Place, Gen.Int)
            .Sample(
                (p, bit) =>
                {
                    var proof = Build(p.Index, p.Size);
                    var path = proof.Path.ToArray();
                    if (path.Length > 0)
                    {
                        Flip(ref path[(uint)bit % path.Length], bit);
                        Assert.False((proof with { Path = path }).Proves(Leaves[p.Index], Root(p.Size)));
                    }

                    var (leaf, root) = (Leaves[p.Index], Root(p.Size));
                    Flip(ref leaf, bit);
                    Flip(ref root, bit);
                    Assert.False(proof.Proves(leaf, Root(p.Size)));
                    Assert.False(proof.Proves(Leaves[p.Index], root));
                },
                iter: 300
            );

    [Fact]
    public void Every_bit_of_a_proof_counts()
    {
        foreach (var (proof, bit) in Enumerable.Range(0, 7).SelectMany(i => Bits(Build(i, 7))))
        {
            var path = proof.Path.ToArray();
            Flip(ref path[bit / 256], bit);
            Assert.False((proof with { Path = path }).Proves(Leaves[proof.Index], Root(7)));
        }
    }

    [Fact]
    public void A_path_of_another_length_proves_nothing() =>
        Place.Sample(
            p =>
            {
                var proof = Build(p.Index, p.Size);
                Hash[][] others =
                [
                    [.. proof.Path.Skip(1)],
                    [.. proof.Path.SkipLast(1)],
                    [.. proof.Path, Root(p.Size)],
                    [Leaves[p.Index], .. proof.Path],
                ];
                Assert.All(
                    others.Where(path => path.Length != proof.Path.Count),
                    path => Assert.False((proof with { Path = path }).Proves(Leaves[p.Index], Root(p.Size)))
                );
            },
            iter: 200
        );

    [Fact]
    public void An_entry_is_proven_at_its_own_place_only() =>
        Place.Sample(
            p =>
            {
                var proof = Build(p.Index, p.Size);
                long[] others = [p.Index - 1, p.Index + 1, -1, p.Size, long.MinValue, long.MaxValue, p.Index ^ 64];
                Assert.All(
                    others,
                    index => Assert.False((proof with { Index = index }).Proves(Leaves[p.Index], Root(p.Size)))
                );
            },
            iter: 200
        );

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void Nothing_is_proven_of_a_log_without_entries(long size) =>
        Assert.False(new InclusionProof(0, size, []).Proves(TreeHash.Empty, TreeHash.Empty));

    [Fact]
    public void Without_the_hashes_there_is_no_proof() =>
        Assert.Null(InclusionProof.Build(3, 8, new WholeTree(Leaves[..5])));

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    [InlineData(0, 0)]
    public void What_is_not_in_the_log_has_no_proof(long index, long size) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => InclusionProof.Needs(index, size));

    internal static void Flip(ref Hash hash, int bit)
    {
        var bytes = hash.Bytes.ToArray();
        bytes[(uint)bit / 8 % Hash.Length] ^= (byte)(1 << (bit & 7));
        hash = new Hash(bytes);
    }

    private static readonly Comparer<Node> ByPlace = Comparer<Node>.Create(
        (a, b) => (a.Height, a.Index).CompareTo((b.Height, b.Index))
    );

    private static IEnumerable<(InclusionProof, int)> Bits(InclusionProof proof) =>
        Enumerable.Range(0, 256 * proof.Path.Count).Select(bit => (proof, bit));

    private static Hash Root(int size) => Roots[size];

    private static InclusionProof Build(int index, int size) =>
        InclusionProof.Build(index, size, new WholeTree(Leaves[..size]))!;
}

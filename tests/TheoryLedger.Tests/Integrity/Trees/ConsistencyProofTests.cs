using CsCheck;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Tests.Integrity.Trees;

public sealed class ConsistencyProofTests
{
    private static readonly Hash[] Leaves = WholeTree.Leaves(300);
    private static readonly Hash[] Roots =
    [
        .. Enumerable.Range(0, Leaves.Length + 1).Select(size => SlowTree.Root(Leaves[..size])),
    ];

    private static readonly Gen<(int Earlier, int Later)> Sizes = Gen.Int[0, Leaves.Length]
        .SelectMany(later => Gen.Int[0, later].Select(earlier => (earlier, later)));

    [Fact]
    public void Small_logs_are_proven_to_have_grown_as_the_definition_says()
    {
        foreach (var (m, n) in Enumerable.Range(1, 34).SelectMany(n => Enumerable.Range(1, n).Select(m => (m, n))))
        {
            var proof = Build(m, n);
            Assert.Equal(SlowTree.Proof(m, Leaves[..n]), proof.Path);
            Assert.True(proof.Proves(Roots[m], Roots[n]));
        }
    }

    [Fact]
    public void A_log_that_grew_is_proven_to_have_grown() =>
        Sizes.Sample(s => Assert.True(Build(s.Earlier, s.Later).Proves(Roots[s.Earlier], Roots[s.Later])), iter: 300);

    [Fact]
    public void A_proof_needs_the_hashes_that_it_says_it_needs() =>
        Sizes.Sample(
            s =>
            {
                var tree = new WholeTree(Leaves[..s.Later]);
                ConsistencyProof.Build(s.Earlier, s.Later, tree);
                Assert.Equal(ConsistencyProof.Needs(s.Earlier, s.Later).ToHashSet(), [.. tree.Asked]);
            },
            iter: 100
        );

    [Fact]
    public void A_log_that_was_rewritten_is_not() =>
        Gen.Select(Sizes.Where(s => s.Earlier > 0), Gen.Int)
            .Sample(
                (s, bit) =>
                {
                    var proof = Build(s.Earlier, s.Later);
                    var (earlier, later) = (Roots[s.Earlier], Roots[s.Later]);
                    InclusionProofTests.Flip(ref earlier, bit);
                    InclusionProofTests.Flip(ref later, bit);
                    Assert.False(proof.Proves(earlier, Roots[s.Later]));
                    Assert.False(proof.Proves(Roots[s.Earlier], later));
                },
                iter: 300
            );

    [Fact]
    public void A_proof_with_one_bit_flipped_proves_nothing() =>
        Gen.Select(Sizes, Gen.Int)
            .Where((s, _) => Build(s.Earlier, s.Later).Path.Count > 0)
            .Sample(
                (s, bit) =>
                {
                    var proof = Build(s.Earlier, s.Later);
                    var path = proof.Path.ToArray();
                    InclusionProofTests.Flip(ref path[(uint)bit % path.Length], bit);
                    Assert.False((proof with { Path = path }).Proves(Roots[s.Earlier], Roots[s.Later]));
                },
                iter: 300
            );

    [Fact]
    public void Every_bit_of_a_proof_counts()
    {
        foreach (var (proof, bit) in Enumerable.Range(1, 6).SelectMany(m => Bits(Build(m, 7))))
        {
            var path = proof.Path.ToArray();
            InclusionProofTests.Flip(ref path[bit / 256], bit);
            Assert.False((proof with { Path = path }).Proves(Roots[proof.Earlier], Roots[7]));
        }
    }

    [Fact]
    public void A_path_of_another_length_proves_nothing() =>
        Sizes.Sample(
            s =>
            {
                var proof = Build(s.Earlier, s.Later);
                Hash[][] others =
                [
                    [.. proof.Path.Skip(1)],
                    [.. proof.Path.SkipLast(1)],
                    [.. proof.Path, Roots[s.Later]],
                    [Roots[s.Earlier], .. proof.Path],
                ];
                Assert.All(
                    others.Where(path => path.Length != proof.Path.Count),
                    path => Assert.False((proof with { Path = path }).Proves(Roots[s.Earlier], Roots[s.Later]))
                );
            },
            iter: 200
        );

    [Fact]
    public void A_proof_is_good_for_its_own_sizes_only() =>
        Sizes.Sample(
            s =>
            {
                var proof = Build(s.Earlier, s.Later);
                ConsistencyProof[] others =
                [
                    proof with
                    {
                        Earlier = s.Earlier - 1,
                    },
                    proof with
                    {
                        Earlier = s.Later + 1,
                    },
                    proof with
                    {
                        Earlier = long.MinValue,
                    },
                    proof with
                    {
                        Later = s.Earlier - 1,
                    },
                    proof with
                    {
                        Later = long.MinValue,
                    },
                ];
                Assert.All(others, other => Assert.False(other.Proves(Roots[s.Earlier], Roots[s.Later])));
            },
            iter: 200
        );

    [Fact]
    public void Every_log_grew_from_nothing()
    {
        Assert.True(new ConsistencyProof(0, 5, []).Proves(TreeHash.Empty, Roots[5]));
        Assert.True(new ConsistencyProof(0, 0, []).Proves(TreeHash.Empty, TreeHash.Empty));
        Assert.False(new ConsistencyProof(0, 0, []).Proves(TreeHash.Empty, Roots[5]));
        Assert.False(new ConsistencyProof(0, 5, []).Proves(Roots[1], Roots[5]));
        Assert.False(new ConsistencyProof(0, 5, [Roots[1]]).Proves(TreeHash.Empty, Roots[5]));
    }

    [Fact]
    public void Two_logs_of_one_size_are_the_same_log()
    {
        Assert.True(new ConsistencyProof(5, 5, []).Proves(Roots[5], Roots[5]));
        Assert.False(new ConsistencyProof(5, 5, []).Proves(Roots[5], Roots[6]));
        Assert.False(new ConsistencyProof(5, 5, [Roots[5]]).Proves(Roots[5], Roots[5]));
    }

    [Fact]
    public void Without_the_hashes_there_is_no_proof() =>
        Assert.Null(ConsistencyProof.Build(3, 8, new WholeTree(Leaves[..5])));

    [Fact]
    public void A_log_does_not_shrink() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ConsistencyProof.Needs(6, 5));

    private static IEnumerable<(ConsistencyProof, int)> Bits(ConsistencyProof proof) =>
        Enumerable.Range(0, 256 * proof.Path.Count).Select(bit => (proof, bit));

    private static ConsistencyProof Build(int earlier, int later) =>
        ConsistencyProof.Build(earlier, later, new WholeTree(Leaves[..later]))!;
}

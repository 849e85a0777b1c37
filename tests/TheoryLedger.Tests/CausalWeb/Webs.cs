using CsCheck;
using TheoryLedger.CausalWeb;

namespace TheoryLedger.Tests.CausalWeb;

/// <summary>Webs of numbered nodes.</summary>
internal static class Webs
{
    /// <summary>Small webs of every sort: chains, fans, loops, nodes that lead to themselves.</summary>
    public static Gen<Web> Any { get; } =
        from size in Gen.Int[1, 7]
        from ends in Gen.Select(Gen.Int[0, size - 1], Gen.Int[0, size - 1]).Array[0, 14]
        select Of(size, ends);

    public static Web Of(int size, params IEnumerable<(int From, int To)> strands) =>
        new(Enumerable.Range(0, size).Select(Node), strands.Select(s => new Strand(Node(s.From), Node(s.To))));

    public static Guid Node(int number) => new(number, 0, 0, new byte[8]);

    public static int Number(Guid node) => BitConverter.ToInt32(node.ToByteArray());

    public static string Told(IEnumerable<Guid> nodes) => string.Join(" ", nodes.Select(Number));

    /// <summary>Every way without going over a node twice, by trying all of them.</summary>
    public static IEnumerable<IReadOnlyList<Guid>> Ways(Web web, IReadOnlyList<Guid> begun) =>
        web.From(begun[^1])
            .SelectMany(next =>
                next == begun[0]
                    ?
                    [
                        [.. begun, next],
                    ]
                : begun.Contains(next) ? []
                : Ways(web, [.. begun, next]).Prepend([.. begun, next])
            );
}

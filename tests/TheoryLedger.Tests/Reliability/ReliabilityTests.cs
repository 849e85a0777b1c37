using System.Text.Json;
using TheoryLedger.Reliability;

namespace TheoryLedger.Tests.Reliability;

/// <summary>Published examples, computed by others as well.</summary>
public sealed class ReliabilityTests
{
    private const double Tolerance = 0.0000006;

    private static readonly JsonElement Vectors = Read();

    public static TheoryData<string> Tables => [.. Named("table")];

    public static TheoryData<string> Codings => [.. Named("data")];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Kappa_is_what_others_have_it(string example)
    {
        var vector = Vectors.GetProperty(example);
        var table = vector.GetProperty("table").Deserialize<int[][]>()!;

        Assert.Equal(vector.GetProperty("kappa").GetDouble(), CohensKappa.Of(table)!.Value, Tolerance);
    }

    [Theory]
    [MemberData(nameof(Codings))]
    public void Alpha_is_what_others_have_it(string example)
    {
        var vector = Vectors.GetProperty(example);
        var coders = vector.GetProperty("data").Deserialize<double?[][]>()!;
        var units = Enumerable
            .Range(0, coders[0].Length)
            .Select(unit => coders.Select(coder => coder[unit]).OfType<double>().ToList())
            .ToList();
        var scales = Enum.GetValues<Scale>()
            .Where(scale => vector.TryGetProperty($"{scale}".ToLowerInvariant(), out _))
            .ToList();

        Assert.NotEmpty(scales);
        Assert.All(
            scales,
            scale =>
                Assert.Equal(
                    vector.GetProperty($"{scale}".ToLowerInvariant()).GetDouble(),
                    KrippendorffsAlpha.Of(units, scale)!.Value,
                    Tolerance
                )
        );
    }

    [Fact]
    public void Where_everybody_always_says_the_same_there_is_no_telling()
    {
        Assert.Null(CohensKappa.Of<string>([("a", "a"), ("a", "a")]));
        Assert.Null(CohensKappa.Of<string>([]));
        Assert.Null(
            KrippendorffsAlpha.Of(
                [
                    [1, 1],
                    [1, 1],
                ],
                Scale.Nominal
            )
        );
        Assert.Null(KrippendorffsAlpha.Of([], Scale.Nominal));
    }

    [Fact]
    public void Whoever_is_alone_agrees_with_nobody()
    {
        Assert.Null(
            KrippendorffsAlpha.Of(
                [
                    [1],
                    [2],
                ],
                Scale.Nominal
            )
        );
        Assert.Equal(
            KrippendorffsAlpha.Of(
                [
                    [1, 2],
                    [3, 3],
                ],
                Scale.Nominal
            ),
            KrippendorffsAlpha.Of(
                [
                    [1, 2],
                    [3, 3],
                    [7],
                ],
                Scale.Nominal
            )
        );
    }

    private static JsonElement Read()
    {
        using var stream = typeof(ReliabilityTests).Assembly.GetManifestResourceStream("reliability-vectors.json")!;
        using var vectors = JsonDocument.Parse(stream);
        return vectors.RootElement.Clone();
    }

    private static IEnumerable<string> Named(string member) =>
        Vectors.EnumerateObject().Where(v => v.Value.TryGetProperty(member, out _)).Select(v => v.Name);
}

using System.Text;
using System.Text.Json;
using CsCheck;
using TheoryLedger.Integrity;

namespace TheoryLedger.Tests.Integrity;

public sealed class CanonicalJsonProperties
{
    private static readonly Gen<(Json Tree, string Written)> Written = Gen.Select(
        JsonGen.Tree,
        Gen.Int,
        (tree, seed) => (tree, JsonGen.Write(tree, new Random(seed)))
    );

    [Fact]
    public void However_a_payload_is_written_its_canonical_form_is_the_same() =>
        Written.Sample(p => Assert.Equal(JsonGen.Canonical(p.Tree), Canonical(p.Written)), iter: 3_000);

    [Fact]
    public void The_canonical_form_is_its_own_canonical_form() =>
        Written.Sample(p => Assert.Equal(Canonical(p.Written), Canonical(Canonical(p.Written))), iter: 1_000);

    [Fact]
    public void Whatever_can_be_made_canonical_was_in_profile() =>
        Written.Sample(p => Assert.Null(CanonicalJson.Check(Encoding.UTF8.GetBytes(p.Written))), iter: 1_000);

    [Fact]
    public void Checking_agrees_with_a_slower_reader_on_damaged_payloads() =>
        Gen.Select(Written, Gen.Int)
            .Select((p, seed) => Damage(Encoding.UTF8.GetBytes(p.Written), new Random(seed)))
            .Sample(bytes => Assert.Equal(SlowProfile.Holds(bytes), CanonicalJson.Check(bytes) is null), iter: 20_000);

    [Fact]
    public void What_passes_the_check_can_be_made_canonical_and_nothing_else() =>
        Gen.Select(Written, Gen.Int)
            .Select((p, seed) => Damage(Encoding.UTF8.GetBytes(p.Written), new Random(seed)))
            .Sample(bytes => Assert.Equal(CanonicalJson.Check(bytes) is null, CanBeMadeCanonical(bytes)), iter: 5_000);

    // Hostile pieces are put in or over whatever stands at a random place.
    private static byte[] Damage(byte[] json, Random random)
    {
        string[] pieces =
        [
            "\\ud83d",
            "\\u0000",
            "1.5",
            "1e3",
            "9007199254740992",
            "\"a\":1,",
            "-",
            "[",
            "}",
            ",",
            "\\",
        ];
        var at = random.Next(json.Length + 1);
        var over = Math.Min(random.Next(3), json.Length - at);
        var piece = random.Next(4) switch
        {
            0 => [(byte)random.Next(256)],
            1 => [],
            _ => Encoding.UTF8.GetBytes(pieces[random.Next(pieces.Length)]),
        };
        return [.. json[..at], .. piece, .. json[(at + over)..]];
    }

    private static bool CanBeMadeCanonical(byte[] bytes) =>
        Record.Exception(() => CanonicalJson.Canonicalise(bytes)) is null;

    private static string Canonical(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Encoding.UTF8.GetString(CanonicalJson.Canonicalise(document.RootElement));
    }
}

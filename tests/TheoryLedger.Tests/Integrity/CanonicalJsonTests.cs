using System.Text;
using System.Text.Json;
using TheoryLedger.Integrity;

namespace TheoryLedger.Tests.Integrity;

public sealed class CanonicalJsonTests
{
    [Fact]
    public void Payloads_have_the_published_bytes() =>
        Assert.All(
            Vectors.All,
            v => Assert.Equal(v.GetProperty("payloadJcs").GetString(), Canonical(v.GetProperty("payload")))
        );

    [Fact]
    public void Leaves_are_canonical_already() =>
        Assert.All(
            Vectors.All.Select(v => v.GetProperty("leaf").GetString()!),
            leaf => Assert.Equal(leaf, Canonical(leaf))
        );

    // The sorting example of RFC 8785, section 3.2.3.
    [Fact]
    public void Names_are_sorted_by_utf_16_code_units() =>
        Assert.Equal(
            "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\U0001F600\":5,\"\ufb33\":3}",
            Canonical("""{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}""")
        );

    // The string of RFC 8785, section 3.2.2.
    [Fact]
    public void Only_what_must_be_escaped_is_escaped() =>
        Assert.Equal(
            "\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u007f\u2028<\"",
            Canonical("""" "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/\u007F\u2028\u003c" """")
        );

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("9007199254740991")]
    [InlineData("-9007199254740991")]
    public void Whole_numbers_are_kept(string number) => Assert.Equal(number, Canonical($" {number} "));

    [Fact]
    public void Nothing_has_no_sign() => Assert.Equal("[0]", Canonical("[-0]"));

    [Fact]
    public void Objects_in_objects_are_sorted_too() =>
        Assert.Equal(
            """{"a":[],"b":{"":{},"a":{"x":null,"y":true},"b":[{"c":1,"d":[2,3]},false]},"c":"z"}""",
            Canonical("""{"c":"z", "b":{"b":[{"d":[2, 3],"c":1},false],"a":{"y":true,"x":null},"":{ }}, "a":[ ]}""")
        );

    [Fact]
    public void What_is_out_of_profile_is_not_hashed() =>
        Assert.Throws<FormatException>(() => CanonicalJson.Canonicalise("[1.5]"u8));

    private static string Canonical(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Canonical(document.RootElement);
    }

    private static string Canonical(JsonElement json) => Encoding.UTF8.GetString(CanonicalJson.Canonicalise(json));
}

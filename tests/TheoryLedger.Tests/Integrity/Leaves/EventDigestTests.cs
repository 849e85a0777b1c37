using System.Text;
using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Tests.Integrity.Leaves;

public sealed class EventDigestTests
{
    [Fact]
    public void A_payload_has_one_digest_however_it_is_written() =>
        Assert.Equal(
            EventDigest.OfPayload("""{"a":1,"b":"é"}"""u8),
            EventDigest.OfPayload("""{ "b":"\u00e9", "a":1 }"""u8)
        );

    [Fact]
    public void Only_headers_of_the_ledger_count() =>
        Assert.Equal(
            EventDigest.OfHeaders("""{"tl-phase":"x","tl-pos":3}"""u8),
            EventDigest.OfHeaders("""{"trace":{"tl-x":[1.5]},"tl-pos":3,"tl":"no","\u0074l-phase":"x","z":null}"""u8)
        );

    [Fact]
    public void Without_a_header_of_the_ledger_it_is_the_digest_of_an_empty_object() =>
        Assert.Equal(TreeHash.Of("{}"u8), EventDigest.OfHeaders("""{"other":"x"}"""u8));

    [Theory]
    [InlineData("""{"tl-pos":1.5}""")]
    [InlineData("""{"tl-pos":1,"tl-pos":1}""")]
    [InlineData("""{"tl-a":"\ud83d"}""")]
    [InlineData("""{"tl-\ud83d":1}""")]
    [InlineData("""{"tl-pos":1}}""")]
    [InlineData("""{"tl-pos":1""")]
    [InlineData("""["tl-pos"]""")]
    [InlineData("")]
    public void Headers_out_of_profile_have_no_digest(string json) =>
        Assert.Throws<FormatException>(() => EventDigest.OfHeaders(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void A_payload_out_of_profile_has_no_digest() =>
        Assert.Throws<FormatException>(() => EventDigest.OfPayload("""{"weight":0.5}"""u8));
}

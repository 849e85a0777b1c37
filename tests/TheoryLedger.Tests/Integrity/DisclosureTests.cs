using System.Text;
using CsCheck;
using TheoryLedger.Integrity;

namespace TheoryLedger.Tests.Integrity;

public sealed class DisclosureTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0, 32).Select(n => (byte)n)];
    private static readonly Guid Event = Guid.Parse("0190A000-0000-7000-8000-00000000000A");
    private static readonly Disclosure Manager = new(Salt, Event, "/quote", "\"No\"");

    private const string ManagersBytes =
        """["tl-disclosure-v1","AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8","0190a000-0000-7000-8000-00000000000a","/quote","\"No\""]""";

    [Fact]
    public void Published_disclosures_open_the_commitments_in_their_payloads()
    {
        var opened =
            from vector in Vectors.All
            from text in vector.GetProperty("disclosures").EnumerateArray()
            let disclosure = Parse(text.GetString()!)
            let field = vector.GetProperty("payload").GetProperty(disclosure.Pointer[1..])
            select (disclosure.Commitment, field.GetProperty("$c").GetString());

        Assert.Equal(2, opened.Count());
        Assert.All(opened, pair => Assert.Equal(pair.Item2, pair.Commitment));
    }

    [Fact]
    public void Its_bytes_are_canonical() => Assert.Equal(ManagersBytes, Encoding.UTF8.GetString(Manager.ToBytes()));

    [Fact]
    public void It_is_read_back() => Assert.Equal(Manager, Parse(ManagersBytes));

    [Fact]
    public void Whatever_is_disclosed_is_read_back() =>
        Gen.Select(Gen.Byte.Array[32], Gen.Guid, JsonGen.Text, JsonGen.Text)
            .Sample(
                (salt, id, pointer, value) =>
                {
                    var disclosure = new Disclosure(salt, id, pointer, value);
                    Assert.Equal(disclosure, Parse(Encoding.UTF8.GetString(disclosure.ToBytes())));
                    Assert.Equal(disclosure.ToBytes(), CanonicalJson.Canonicalise(disclosure.ToBytes()));
                }
            );

    [Theory]
    [InlineData("tl-disclosure-v1", "tl-disclosure-v2")]
    [InlineData("AAEC", "AAE")]
    [InlineData("Hh8\"", "Hh8=\"")]
    [InlineData("Hh8\"", "Hh9\"")]
    [InlineData("00000a", "00000A")]
    [InlineData("00000a", "00000")]
    [InlineData(",\"/quote\"", "")]
    [InlineData("\"/quote\"", "7")]
    [InlineData(",", ", ")]
    [InlineData("/quote", "\\/quote")]
    [InlineData("]", "")]
    [InlineData("[", "{")]
    public void Only_its_canonical_bytes_are_a_disclosure(string part, string otherwise)
    {
        var other = ManagersBytes.Replace(part, otherwise, StringComparison.Ordinal);
        Assert.False(Disclosure.TryParse(Encoding.UTF8.GetBytes(other), out _));
    }

    [Fact]
    public void Every_part_of_it_is_committed_to()
    {
        Disclosure[] others =
        [
            new(Salt.Reverse().ToArray(), Event, "/quote", "\"No\""),
            Manager with
            {
                EventId = Guid.Empty,
            },
            Manager with
            {
                Pointer = "/before",
            },
            Manager with
            {
                Value = "\"Yes\"",
            },
        ];

        Assert.Equal(5, others.Append(Manager).Select(d => d.Commitment).Distinct().Count());
        Assert.Equal(5, others.Append(Manager).Distinct().Count());
    }

    [Fact]
    public void Its_salt_has_32_bytes() =>
        Assert.Throws<ArgumentException>(() => new Disclosure(Salt.AsMemory(1), Event, "/quote", "No"));

    [Fact]
    public void Half_a_character_has_no_commitment() =>
        Assert.ThrowsAny<ArgumentException>(() => (Manager with { Value = "\ud83d" }).Commitment);

    [Fact]
    public void It_does_not_slip_into_a_log() => Assert.Equal($"Disclosure of {Event}/quote", Manager.ToString());

    private static Disclosure Parse(string text) =>
        Disclosure.TryParse(Encoding.UTF8.GetBytes(text), out var disclosure)
            ? disclosure
            : throw new FormatException(text);
}

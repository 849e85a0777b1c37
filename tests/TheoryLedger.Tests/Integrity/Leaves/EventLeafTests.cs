using System.Text;
using System.Text.Json;
using CsCheck;
using TheoryLedger.Integrity;
using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Tests.Integrity.Leaves;

public sealed class EventLeafTests
{
    private static readonly string[] Written = [.. Vectors.All.Select(v => v.GetProperty("leaf").GetString()!)];

    [Fact]
    public void An_event_has_the_published_leaf()
    {
        var leaf = new EventLeaf
        {
            EventId = Guid.Parse("0190A000-0000-7000-8000-000000000003"),
            StreamId = Guid.Parse("0190A000-0000-7000-8000-000000000010"),
            Version = 2,
            Position = 3,
            Type = "excerpt-re-anchored.v1",
            At = new DateTimeOffset(2026, 11, 23, 18, 44, 6, TimeSpan.Zero),
            By = "agent/6f1c",
            Payload = DigestOf("payload", EventDigest.OfPayload),
            Headers = DigestOf("headers", EventDigest.OfHeaders),
            Previous = Parse(Written[0]).ToHash(),
        };

        Assert.Equal(Written[2], Encoding.UTF8.GetString(leaf.ToBytes()));
        Assert.Equal(leaf, Parse(Written[2]));
    }

    [Fact]
    public void Published_leaves_are_read_back_and_have_their_hashes() =>
        Assert.All(
            Vectors.All,
            v =>
            {
                var leaf = Parse(v.GetProperty("leaf").GetString()!);
                Assert.Equal(v.GetProperty("leaf").GetString(), Encoding.UTF8.GetString(leaf.ToBytes()));
                Assert.Equal(v.GetProperty("leafHash").GetString(), $"{leaf.ToHash()}");
                Assert.Equal(EventDigest.OfPayload(Utf8(v.GetProperty("payload").GetRawText())), leaf.Payload);
                Assert.Equal(EventDigest.OfHeaders(Utf8(v.GetProperty("headers").GetRawText())), leaf.Headers);
            }
        );

    [Fact]
    public void Published_leaves_make_the_published_trees()
    {
        var tree = new Frontier();
        foreach (var leaf in Written)
        {
            tree.Append(Parse(leaf).ToHash());
            Assert.Equal(Vectors.RootOf((int)tree.Size), $"{tree.Root()}");
        }
    }

    [Theory]
    [InlineData("\"tl\":1", "\"tl\":2")]
    [InlineData("\"k\":\"event\"", "\"k\":\"gap\"")]
    [InlineData("\"k\":\"event\",", "")]
    [InlineData("\"v\":2}", "\"v\":2,\"w\":0}")]
    [InlineData("\"v\":2", "\"v\":\"2\"")]
    [InlineData("\"v\":2}", "\"v\":2} ")]
    [InlineData("\"q\":3,", "\"q\":3, ")]
    [InlineData("\"q\":3", "\"q\":3,\"q\":3")]
    [InlineData("06.000000Z", "06Z")]
    [InlineData("06.000000Z", "06.0000000Z")]
    [InlineData("06.000000Z", "06.000000+00:00")]
    [InlineData("T18:44:06", "T18:44:60")]
    [InlineData("0190a000-0000-7000-8000-000000000003", "0190A000-0000-7000-8000-000000000003")]
    [InlineData("0190a000-0000-7000-8000-000000000003", "0190a0000000700080000000000000003")]
    [InlineData("\"569da6db", "\"569DA6DB")]
    [InlineData("\"569da6db", "\"569da6d")]
    [InlineData("agent/6f1c", "agent\\/6f1c")]
    [InlineData("agent/6f1c", "agent\\u0000")]
    [InlineData("agent/6f1c", "agent\\ud83d")]
    [InlineData("agent/6f1c", "agent\n")]
    [InlineData("agent/6f1c", "agent\\q")]
    [InlineData("agent/6f1c", "agent\\")]
    [InlineData("\"v\":2", "\"v\":02")]
    [InlineData("\"v\":2", "\"v\":-0")]
    [InlineData("\"v\":2", "\"v\":+2")]
    [InlineData("\"v\":2", "\"v\":2.0")]
    [InlineData("\"v\":2", "\"v\":9007199254740992")]
    [InlineData("\"v\":2", "\"v\":99999999999999999999")]
    [InlineData("{\"at\"", "[\"at\"")]
    [InlineData("}", "")]
    public void Only_its_canonical_bytes_are_a_leaf(string part, string otherwise)
    {
        var other = Written[2].Replace(part, otherwise, StringComparison.Ordinal);
        Assert.NotEqual(Written[2], other);
        Assert.False(EventLeaf.TryParse(Utf8(other), out _));
    }

    [Fact]
    public void Whatever_is_read_has_exactly_the_bytes_it_was_read_from() =>
        Gen.Select(Gen.Int[0, Written.Length - 1], Gen.Int, Gen.Byte)
            .Sample(
                (which, at, value) =>
                {
                    var bytes = Utf8(Written[which]);
                    bytes[(uint)at % bytes.Length] = value;
                    if (EventLeaf.TryParse(bytes, out var leaf))
                    {
                        Assert.Equal(bytes, leaf.ToBytes());
                        Assert.Equal(bytes, CanonicalJson.Canonicalise(bytes));
                    }
                },
                iter: 5_000
            );

    [Fact]
    public void Whoever_recorded_it_the_leaf_comes_back() =>
        JsonGen.Text.Sample(
            name =>
            {
                var leaf = Parse(Written[0]) with { By = name, Type = $"{name}.v1" };
                Assert.Equal(leaf, Parse(Encoding.UTF8.GetString(leaf.ToBytes())));
                Assert.Equal(leaf.ToBytes(), CanonicalJson.Canonicalise(leaf.ToBytes()));
            },
            iter: 300
        );

    [Fact]
    public void Cut_short_it_is_no_leaf() =>
        Assert.All(
            Enumerable.Range(0, Written[2].Length),
            length => Assert.False(EventLeaf.TryParse(Utf8(Written[2][..length]), out _))
        );

    [Fact]
    public void Text_that_is_not_utf_8_is_no_leaf()
    {
        var bytes = Utf8(Written[0]);
        bytes[bytes.AsSpan().IndexOf("agent"u8)] = 0xC3;
        Assert.False(EventLeaf.TryParse(bytes, out _));
    }

    [Fact]
    public void A_time_is_in_utc_and_no_finer_than_the_store_keeps_it()
    {
        var leaf = Parse(Written[0]);
        Assert.Throws<ArgumentException>(() => leaf with { At = leaf.At.AddTicks(1) });
        Assert.Throws<ArgumentException>(() => leaf with { At = leaf.At.ToOffset(TimeSpan.FromHours(1)) });
    }

    private static EventLeaf Parse(string leaf) =>
        EventLeaf.TryParse(Utf8(leaf), out var parsed) ? parsed : throw new FormatException(leaf);

    private static Hash DigestOf(string part, Func<ReadOnlySpan<byte>, Hash> digest) =>
        digest(Utf8(Vectors.All.Last().GetProperty(part).GetRawText()));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}

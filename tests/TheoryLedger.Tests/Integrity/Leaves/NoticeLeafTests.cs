using System.Text;
using TheoryLedger.Integrity.Leaves;

namespace TheoryLedger.Tests.Integrity.Leaves;

public sealed class NoticeLeafTests
{
    [Fact]
    public void A_notice_is_canonical_and_comes_back()
    {
        var notice = new NoticeLeaf("key", """{"vkey":"a+b", "added":true}"""u8);
        Assert.Equal("""{"added":true,"k":"key","tl":1,"vkey":"a+b"}""", Encoding.UTF8.GetString(notice.ToBytes()));
        Assert.True(Leaf.TryParse(notice.ToBytes(), out var leaf));
        Assert.Equal(notice, leaf);
        Assert.Equal("a+b", notice.ToJson().GetProperty("vkey").GetString());
        Assert.Equal("""{"k":"gap","tl":1}""", Encoding.UTF8.GetString(new NoticeLeaf("gap", "{}"u8).ToBytes()));
    }

    [Theory]
    [InlineData("event", "{}")]
    [InlineData("news", "{}")]
    [InlineData("key", "[]")]
    [InlineData("key", "1")]
    [InlineData("key", "{\"k\":\"key\"}")]
    [InlineData("key", "{\"tl\":2}")]
    [InlineData("key", "{\"x\":0.5}")]
    [InlineData("key", "{")]
    public void Not_everything_is_a_notice(string kind, string members) =>
        Assert.Throws<FormatException>(() => new NoticeLeaf(kind, Encoding.UTF8.GetBytes(members)));

    [Theory]
    [InlineData("""{"k":"key"}""")]
    [InlineData("""{"k":"key","tl":2}""")]
    [InlineData("""{"k":"key","tl":"1"}""")]
    [InlineData("""{"k":1,"tl":1}""")]
    [InlineData("""{"k":"news","tl":1}""")]
    [InlineData("""{"k":"event","tl":1}""")]
    [InlineData("""{"tl":1,"k":"key"}""")]
    [InlineData("""{"k":"key","tl":1} """)]
    [InlineData("[1]")]
    [InlineData("1")]
    [InlineData("")]
    public void What_is_written_otherwise_is_no_leaf(string text) =>
        Assert.False(Leaf.TryParse(Encoding.UTF8.GetBytes(text), out _));
}

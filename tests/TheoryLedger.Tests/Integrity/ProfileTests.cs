using System.Text;
using TheoryLedger.Integrity;

namespace TheoryLedger.Tests.Integrity;

public sealed class ProfileTests
{
    private const string Nested =
        """{"a":[{"b":"x"},{"b":[null,true,"\ud83d\ude00 \u0001"],"c":-7}],"":{"a/b~c":9007199254740991}}""";

    [Fact]
    public void What_every_reader_understands_alike_is_accepted() => Assert.Null(Check(Nested));

    [Theory]
    [InlineData("""{"a":[0,{"weight":0.5}]}""", "/a/1/weight")]
    [InlineData("""[1.0]""", "/0")]
    [InlineData("""[[],1e2]""", "/1")]
    [InlineData("""9007199254740992""", "")]
    [InlineData("""{"n":-9007199254740992}""", "/n")]
    [InlineData("""[99999999999999999999]""", "/0")]
    public void Figures_that_readers_round_differently_are_refused(string json, string pointer) =>
        AssertRefused(json, pointer, "whole number");

    [Theory]
    [InlineData("""{"a":1,"a":2}""", "/a")]
    [InlineData("""{"x":[{"b":{},"a":1,"\u0062":2}]}""", "/x/0/b")]
    [InlineData("""{"x":{"a/b":1,"m~n":2,"a/b":3}}""", "/x/a~1b")]
    public void A_name_that_is_there_twice_is_refused(string json, string pointer) =>
        AssertRefused(json, pointer, "twice");

    [Theory]
    [InlineData("""{"quote":"\ud83d"}""", "/quote")]
    [InlineData("""["ok","\ude00\ud83d"]""", "/1")]
    [InlineData("""["\ud83d\ud83d\ude00"]""", "/0")]
    [InlineData("""["\ud83d\n\ude00"]""", "/0")]
    [InlineData("""{"x":{"a":1,"\ud83d":2}}""", "/x")]
    public void Half_a_character_is_refused(string json, string pointer) => AssertRefused(json, pointer, "surrogate");

    [Theory]
    [InlineData("""{"quote":"a\u0000b"}""", "/quote")]
    [InlineData("""{"x":{"\u0000":1}}""", "/x")]
    public void Nul_is_refused(string json, string pointer) => AssertRefused(json, pointer, "U+0000");

    [Fact]
    public void Text_that_is_not_utf_8_is_refused() =>
        Assert.Equal("/a", CanonicalJson.Check([.. "{\"a\":\""u8, 0xC3, .. "\"}"u8])?.Pointer);

    [Fact]
    public void Sixty_four_levels_are_enough()
    {
        Assert.Null(Check(new string('[', 64) + new string(']', 64)));
        AssertRefused(new string('[', 65) + new string(']', 65), string.Concat(Enumerable.Repeat("/0", 64)), "deeper");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1,]")]
    [InlineData("[1] 2")]
    [InlineData("[01]")]
    [InlineData("// note\n1")]
    [InlineData("\ufeff1")]
    [InlineData("{'a':1}")]
    public void What_is_not_json_is_refused(string text) =>
        Assert.StartsWith("This is not JSON from line ", Check(text)?.Reason, StringComparison.Ordinal);

    [Fact]
    public void What_is_not_json_is_refused_where_it_stops_being_json() =>
        Assert.Equal(
            new ProfileViolation("/b/1", "This is not JSON from line 2, byte 9 on; correct it."),
            Check("{\"a\":1,\n\"b\":[2,3}")
        );

    [Fact]
    public void Many_names_are_compared_in_good_time()
    {
        var members = string.Join(',', Enumerable.Range(0, 200_000).Select(n => $"\"{n * 7919 % 200_000}\":0"));
        Assert.Null(Check($"{{{members}}}"));
        AssertRefused($"{{{members},\"777\":0}}", "/777", "twice");
    }

    private static void AssertRefused(string json, string pointer, string reason)
    {
        var violation = Check(json);
        Assert.Equal(pointer, violation?.Pointer);
        Assert.Contains(reason, violation?.Reason, StringComparison.Ordinal);
    }

    private static ProfileViolation? Check(string json) => CanonicalJson.Check(Encoding.UTF8.GetBytes(json));
}

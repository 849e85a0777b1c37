using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Tests.Http;

public sealed class CsvTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@sum(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("\n=1+1")]
    [InlineData("  =1+1")]
    [InlineData("\u200B=1+1")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠sum(A1)")]
    public void Nothing_is_taken_for_a_formula(string cell) => Assert.Equal($"\"'{cell}\"\r\n", Csv.Write([cell], []));

    [Fact]
    public void Every_cell_stands_in_quotes_so_that_no_separator_divides_it() =>
        Assert.Equal(
            "\"Name\",\"Note\"\r\n\"x;=1+1\",\"Says \"\"no\"\", a = b\"\r\n\"\",\"two\nlines\"\r\n",
            Csv.Write(
                ["Name", "Note"],
                [
                    ["x;=1+1", "Says \"no\", a = b"],
                    [null, "two\nlines"],
                ]
            )
        );
}

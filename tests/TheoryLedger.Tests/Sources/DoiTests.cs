using System.Text.Json;
using TheoryLedger.Sources;

namespace TheoryLedger.Tests.Sources;

public sealed class DoiTests
{
    [Theory]
    [InlineData("doi", "10.1136/BMJ.h1258")]
    [InlineData("DOI", " doi:10.1136/bmj.H1258 ")]
    [InlineData("doi", "https://doi.org/10.1136/bmj.h1258")]
    [InlineData("url", "http://dx.doi.org/10.1136%2Fbmj.h1258")]
    [InlineData("link", "HTTPS://WWW.DOI.ORG/10.1136/bmj.h1258.")]
    [InlineData("doi", "info:doi/10.1136/bmj.h1258")]
    public void However_it_is_written_it_is_one(string scheme, string value) =>
        Assert.Equal(["10.1136/bmj.h1258"], Doi.Of(Known([new(scheme, value)])));

    [Theory]
    [InlineData("local", "10.1136/bmj.h1258")]
    [InlineData("doi", "pending")]
    [InlineData("isbn", "978-3-16-148410-0")]
    [InlineData("url", "https://example.org/10.1136/bmj.h1258")]
    public void What_is_not_said_to_be_one_is_none(string scheme, string value) =>
        Assert.Empty(Doi.Of(Known([new(scheme, value)])));

    [Fact]
    public void A_citation_tells_it_too()
    {
        var cited = JsonSerializer.SerializeToElement(
            new
            {
                type = "article",
                DOI = "10.1000/ABC",
                URL = "https://doi.org/10.1000/abc",
            }
        );

        Assert.Equal(["10.1000/abc"], Doi.Of(Known([]) with { Citation = cited }));
    }

    [Fact]
    public void A_citation_need_not_tell_it()
    {
        var cited = JsonSerializer.SerializeToElement(new { type = "report", DOI = 10 });

        Assert.Empty(Doi.Of(Known([]) with { Citation = cited }));
    }

    private static SourceRegistered Known(IReadOnlyList<Identifier> identifiers) =>
        Past.Registered(SourceKind.Paper) with
        {
            Identifiers = identifiers,
        };
}

using TheoryLedger.Server.Pages;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Where a program reads, people are led to the page of the same.</summary>
public sealed class PageAddressTests
{
    private const string Review = "/reviews/6f9619ff-8b86-d011-b42d-00cf4fc964ff";
    private const string Thing = "7f9619ff-8b86-d011-b42d-00cf4fc964ff";

    [Theory]
    [InlineData("", "")]
    [InlineData("/mechanisms/table?position=7", "/mechanisms?position=7")]
    [InlineData($"/mechanisms/{Thing}/emergence", $"/mechanisms/{Thing}")]
    [InlineData($"/constructs/{Thing}", $"/mechanisms/{Thing}")]
    [InlineData($"/configurations/{Thing}/history", $"/configurations/{Thing}/history")]
    [InlineData($"/events/{Thing}/known-then?position=7", $"/events/{Thing}/known-then?position=7")]
    [InlineData($"/lineage/{Thing}?direction=down", $"/lineage/{Thing}?direction=down")]
    [InlineData($"/why/{Thing}", $"/lineage/{Thing}")]
    [InlineData("/evidence?stance=contradicts", "/evidence?stance=contradicts")]
    [InlineData("/compare?from=1&to=2", "/compare?from=1&to=2")]
    [InlineData("/saturation", "/saturation")]
    [InlineData("/codebook", "/answers/codebook")]
    [InlineData("/screening/flow", "/screening/flow")]
    [InlineData("/fragility", "/fragility")]
    [InlineData("/codings/agreement", "/codings/agreement")]
    [InlineData("/stale?concept=codings", "/stale?concept=codings")]
    [InlineData(
        "/guidance?restsOn=7f9619ff-8b86-d011-b42d-00cf4fc964ff",
        "/answers/guidance?restsOn=7f9619ff-8b86-d011-b42d-00cf4fc964ff"
    )]
    [InlineData("/integrity/verification", "/integrity")]
    [InlineData("/log/checkpoint", "/integrity")]
    [InlineData($"/causal-web?from={Thing}", $"/causal-web?from={Thing}")]
    [InlineData($"/what-if?source={Thing}", $"/what-if?source={Thing}")]
    [InlineData($"/replay?focus={Thing}", $"/replay?focus={Thing}")]
    [InlineData("/replay?scope=all&to=7", "/answers/replay?scope=all&to=7")]
    [InlineData("/sources?contributed=nothing", "/answers/sources?contributed=nothing")]
    public void Every_address_has_its_page(string path, string page) =>
        Assert.Equal($"{Review}{page}", PageAddress.Of($"/v1{Review}{path}"));

    [Theory]
    [InlineData("https://example.org/v1/reviews")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/v1/me")]
    public void What_is_no_address_of_a_review_stays_as_it_is(string href) => Assert.Equal(href, PageAddress.Of(href));
}

using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Tests.Codings;
using TheoryLedger.Server.Tests.Constructs;
using TheoryLedger.Server.Tests.Http;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>What holds for pages, whatever they show.</summary>
public sealed class PageTests(ServerFixture server)
{
    private const string Nasty = "<script>alert(1)</script>";

    [Fact]
    public async Task Whoever_is_unknown_is_told_how_to_sign_in()
    {
        var scene = await Scene.Set(server);

        var answer = await scene.Owner.With("tl_unknown").Get($"/reviews/{scene.Review}");

        Assert.Equal(401, answer.Status);
        Assert.Contains("Open the sign-in link", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Find out.", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/reviews/{0}/memos/6f9619ff-8b86-d011-b42d-00cf4fc964ff")]
    [InlineData("/reviews/{0}/answers/nowhere")]
    public async Task Where_nothing_is_a_page_says_so(string path)
    {
        var scene = await Scene.Set(server);
        var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, path, scene.Review);

        var answer = (await scene.Owner.Get(address, ("Accept", "text/html"))).Expect(404);

        Assert.Contains("<h1>Nothing is here</h1>", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_no_other_host_is_linked_to()
    {
        var scene = await Scene.Set(server);

        var answer = await scene.Owner.Get("/reviews/..//example.org/x?asOf=2020", ("Accept", "text/html"));
        var plain = await server.Host.GetTestClient().SendAsync(Strange(), TestContext.Current.CancellationToken);
        var page = await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("href=\"//", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"//", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/example.org/x?decidedAsOf=2020\"", page, StringComparison.Ordinal);

        static HttpRequestMessage Strange() =>
            new(HttpMethod.Get, new Uri("http://localhost//example.org/x?asOf=2020"))
            {
                Headers = { { "Accept", "text/html" } },
            };
    }

    [Fact]
    public async Task A_browser_is_led_from_the_first_address_to_its_reviews()
    {
        var scene = await Scene.Set(server);

        var answer = await scene.Owner.Get("/", ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));

        Assert.Equal(302, answer.Status);
        Assert.Equal("/reviews", $"{answer.Headers.Location}");
    }

    [Fact]
    public async Task A_name_that_is_markup_is_shown_as_the_name_it_is()
    {
        var scene = await Scene.Set(server);
        var construct = await scene.Do("constructs", Constructing.Named(Nasty));

        foreach (
            var page in (string[])
                [
                    "",
                    "/mechanisms",
                    $"/mechanisms/{construct.Id}",
                    "/events",
                    $"/lineage/{construct.Id}",
                    "/genealogy?concept=constructs",
                    "/replay",
                    $"/saturation?of={construct.Id}",
                    "/sample?n=20&of=100",
                ]
        )
        {
            var answer = (await scene.Owner.Get($"/reviews/{scene.Review}{page}")).Expect(200);

            Assert.DoesNotContain(Nasty, answer.Text, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;", answer.Text, StringComparison.Ordinal);
            Assert.Equal(
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
                Assert.Single(answer.Headers.GetValues("Content-Security-Policy"))
            );
        }
    }

    [Fact]
    public async Task A_quote_that_turns_the_direction_of_writing_turns_nothing_else()
    {
        var scene = await Scene.Set(server);
        var excerpt = await scene.Excerpt("Trust \u202Egrows \u2067 here");

        foreach (var page in (string[])[$"lineage/{excerpt}", "sample?n=20&of=100"])
        {
            var answer = (await scene.Owner.Get($"/reviews/{scene.Review}/{page}")).Expect(200);

            Assert.Contains(
                "<bdi>Trust \u202Egrows \u2067 here</bdi>",
                WebUtility.HtmlDecode(answer.Text),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task A_page_is_recognised_by_its_tag_as_long_as_nothing_changed()
    {
        var scene = await Scene.Set(server);
        var address = $"/reviews/{scene.Review}/configurations";
        var first = (await scene.Owner.Get(address)).Expect(200);

        (await scene.Owner.Get(address, ("If-None-Match", $"{first.Headers.ETag}"))).Expect(304);
        await scene.Do("constructs", Constructing.Trust);
        (await scene.Owner.Get(address, ("If-None-Match", $"{first.Headers.ETag}"))).Expect(200);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?position=3")]
    [InlineData("?decidedAsOf=2001")]
    public async Task Every_page_can_be_read_at_every_moment(string moment)
    {
        var scene = await Scene.Set(server);
        var construct = await scene.Do("constructs", Constructing.Trust);
        var pages = Endpoints
            .Of(server)
            .Where(e => e.Metadata.GetMetadata<PageAttribute>() is not null)
            .Where(e => e.Metadata.GetMetadata<Reads>() is { AtAMoment: true });
        var surprises = new List<string>();
        foreach (var page in pages)
        {
            var address = Address(page, scene.Review, construct.Id);
            var answer = await scene.Owner.Get($"{address}{moment}");
            if (answer.Status == 302)
            {
                answer = await scene.Owner.Get($"{answer.Headers.Location}");
            }

            if (
                answer.Status is not (200 or 404)
                || !answer.Text.StartsWith("<!DOCTYPE html>", StringComparison.Ordinal)
            )
            {
                surprises.Add($"{address}{moment}: {answer.Status}");
            }
        }

        Endpoints.None(surprises);
    }

    [Theory]
    [InlineData("at=2023-10-09", "?asOf=2023-10-09")]
    [InlineData("at=2023&order=decided", "?decidedAsOf=2023")]
    [InlineData("at=17", "?position=17")]
    [InlineData("named=milestone:Protocol&at=", "?asOf=milestone%3AProtocol")]
    [InlineData("named=&at=", "")]
    public async Task A_moment_that_is_chosen_goes_into_the_address(string asked, string query)
    {
        var scene = await Scene.Set(server);
        var here = $"/reviews/{scene.Review}/sources";

        var answer = await scene.Owner.Get($"/reviews/{scene.Review}/moment?{asked}&here={Uri.EscapeDataString(here)}");

        Assert.Equal(302, answer.Status);
        Assert.Equal($"{here}{query}", $"{answer.Headers.Location}");
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/reviews/6f9619ff-8b86-d011-b42d-00cf4fc964ff/sources")]
    [InlineData("/reviews/{0}/..//example.org")]
    [InlineData("/reviews/{0}/%2e%2e/%2e%2e//example.org")]
    [InlineData("/reviews/{0}/\\example.org")]
    [InlineData("/reviews/{0}/\u0001")]
    [InlineData("/reviews/{0}/a\r\nSet-Cookie: a=b")]
    [InlineData("/reviews/{0}/é")]
    public async Task Choosing_a_moment_leads_nowhere_else(string here)
    {
        var scene = await Scene.Set(server);

        var answer = await scene.Owner.Get(
            $"/reviews/{scene.Review}/moment?at=3&here={Uri.EscapeDataString(here.Replace("{0}", $"{scene.Review}", StringComparison.Ordinal))}"
        );

        Assert.Equal(302, answer.Status);
        Assert.Equal($"/reviews/{scene.Review}?position=3", $"{answer.Headers.Location}");
    }

    [Fact]
    public async Task Whatever_programs_read_people_read_as_a_page()
    {
        var scene = await Scene.Set(server);

        var answer = (await scene.Owner.Get($"/reviews/{scene.Review}/answers/contributors")).Expect(200);
        var wrong = await scene.Owner.Get($"/reviews/{scene.Review}/answers/contributors?colour=red");

        Assert.Contains("<h1>Contributors</h1>", answer.Text, StringComparison.Ordinal);
        Assert.Contains("<bdi>Ada</bdi>", answer.Text, StringComparison.Ordinal);
        Assert.Equal(400, wrong.Status);
        Assert.StartsWith("<!DOCTYPE html>", wrong.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_the_site_is_kept_for_ever_and_known_by_its_content()
    {
        var page = (await (await server.Person()).Get("/glossary")).Expect(200);
        var address = System.Text.RegularExpressions.Regex.Match(
            page.Text,
            "/assets/[0-9a-f]{16}/site.css",
            System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );

        var file = (await (await server.Person()).Get(address.Value)).Expect(200);

        Assert.Contains("immutable", $"{file.Headers.CacheControl}", StringComparison.Ordinal);
        (await (await server.Person()).Get("/assets/0000000000000000/site.css")).Expect(404);
    }

    // What comes later holds against what came before: paper against screens, the look of work against that of pages.
    [Fact]
    public async Task The_style_that_is_written_in_parts_is_sent_as_one_and_in_order()
    {
        var page = (await (await server.Person()).Get("/glossary")).Expect(200).Text;
        var at = page.IndexOf("/assets/", StringComparison.Ordinal);

        var style = (await (await server.Person()).Get(page[at..page.IndexOf('"', at)])).Expect(200).Text;

        var places = new[] { ":root {", "\n.masthead {", "\ntable {", "\n@media print {", "\n.work .field" }
            .Select(rule => style.IndexOf(rule, StringComparison.Ordinal))
            .ToList();
        Assert.Equal(places.Order(), places);
        Assert.Equal(0, places[0]);
        Assert.EndsWith("}\n", style, StringComparison.Ordinal);
    }

    private static string Address(RouteEndpoint page, Guid review, Guid construct) =>
        Endpoints
            .Pattern(page)
            .Replace("{reviewId}", $"{review}", StringComparison.Ordinal)
            .Replace("{concept}", "constructs", StringComparison.Ordinal)
            .Replace("{position}", "4", StringComparison.Ordinal)
            .Replace("{id}", $"{construct}", StringComparison.Ordinal);
}

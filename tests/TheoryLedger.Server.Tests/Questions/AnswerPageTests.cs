using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Tests.Pages;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Questions;

/// <summary>Wherever a question leads, a page answers it in words.</summary>
[Collection<BothReviews>]
public sealed class AnswerPageTests(WorkedExample example, TrainingReview training)
{
    // As the last of an address would be read aloud.
    private static readonly string[] Pieces =
    [
        "Since",
        "Shares",
        "Tests",
        "Cases",
        "Links",
        "Credit",
        "Overlap",
        "Departures",
        "Rameses",
        "Advice",
        "Contexts",
        "Rivals",
        "Exclusions",
        "Disagreements",
        "Emergence",
        "Table",
        "Replay",
    ];

    // What stands on no page: stored names cut apart, and rows that say nothing.
    private static readonly string[] Broken =
    [
        "Categorie ",
        "Which an event",
        "Began with",
        "Changed last with",
        "Document digest",
        "title-abstract",
        "excluded-after-inclusion",
        "hand-search",
        "Demi regularit",
        "server-sent",
    ];

    [Fact]
    public async Task Every_question_leads_to_a_page_with_a_heading_in_words()
    {
        foreach (var review in (LoadedReview[])[example, training])
        {
            foreach (var question in await review.Items("questions"))
            {
                var page = await Parsed(review, Below($"{question["href"]}"));
                var heading = page.QuerySelector("main h1").Said();

                Assert.DoesNotContain(heading, Pieces);
                foreach (var broken in Broken)
                {
                    Assert.DoesNotContain(broken, $"{page.QuerySelector("main").Said()} ", StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public async Task An_answer_that_is_told_as_declared_is_headed_by_its_question_and_leads_back_to_all()
    {
        foreach (var question in await training.Items("questions"))
        {
            var address = Below($"{question["href"]}");
            if (!address.StartsWith("answers/", StringComparison.Ordinal))
            {
                continue;
            }

            var page = await training.Page(address);

            Assert.Equal($"{question["title"]}", page.QuerySelector("main h1").Said());
            Assert.Equal("Questions auditors ask", page.QuerySelector(".trail a").Said());
            Assert.Equal("Questions", page.QuerySelector("nav[aria-label=Review] [aria-current]").Said());
        }
    }

    [Theory]
    [InlineData("codes")]
    [InlineData("memos")]
    [InlineData("texts")]
    [InlineData("typology")]
    [InlineData("codings")]
    [InlineData("candidates")]
    [InlineData("participants")]
    [InlineData("demi-regularities")]
    [InlineData("decisions")]
    public async Task A_list_is_a_table_and_each_of_it_has_a_page_in_order(string list)
    {
        var page = await training.Page($"answers/{list}");

        Assert.NotEmpty(page.QuerySelectorAll("main table tbody tr"));
        Assert.Empty(page.QuerySelectorAll("main dl"));
        foreach (var broken in Broken)
        {
            Assert.DoesNotContain(broken, page.QuerySelector("main").Said(), StringComparison.Ordinal);
        }

        if (list is "typology")
        {
            return;
        }

        var one = await training.Page($"{list}/{(await training.Items(list))[0]["id"]}");
        Assert.NotEmpty(one.QuerySelectorAll(".answer > dl > dt"));
        Assert.Equal("Versions and positions", one.QuerySelector(".answer > details > summary").Said());
        Assert.NotNull(one.QuerySelector(".trail a"));
    }

    [Fact]
    public async Task A_category_is_a_category_and_its_data_are_where_its_page_says()
    {
        var id = (await training.Items("typology/categories"))[0]["id"];

        var page = await training.Page($"categories/{id}");

        Assert.StartsWith("Category", page.QuerySelector("main .faint").Said(), StringComparison.Ordinal);
        Assert.Contains(
            $"/typology/categories/{id}",
            page.QuerySelector("link[rel=alternate]")!.GetAttribute("href"),
            StringComparison.Ordinal
        );
        await training.Text($"typology/categories/{id}");
    }

    // Pages of their own making have tests of their own for how large they are.
    private static async Task<IHtmlDocument> Parsed(LoadedReview review, string path) =>
        await new HtmlParser().ParseDocumentAsync(
            await review.Http.GetStringAsync(
                new Uri($"/reviews/{review.Loaded.Review}/{path}", UriKind.Relative),
                TestContext.Current.CancellationToken
            ),
            TestContext.Current.CancellationToken
        );

    private static string Below(string href) => PageAddress.Of(href).Split('/', 4)[3];
}

using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>How pages of the examples tell what is noted, attached and begun.</summary>
[Collection<BothReviews>]
public sealed class ToldOnPagesTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task What_a_reconstruction_noted_of_its_sources_is_nowhere_set_as_a_quote()
    {
        var notes = (await example.Items("texts?limit=100")).Where(t => $"{t["kind"]}" == "notes").ToList();
        Assert.NotEmpty(notes);
        var excerpt = (await example.Items("excerpts?limit=200")).First(e =>
            notes.Any(n => $"{n["id"]}" == $"{e["textId"]}")
        );

        var page = await example.Page($"excerpts/{excerpt["id"]}");

        Assert.Empty(page.QuerySelectorAll("main blockquote"));
        Assert.Contains("not a quotation", page.QuerySelector("main .note .note-of").Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_event_that_attached_a_text_holds_it_once()
    {
        foreach (var text in await training.Items("texts?limit=100"))
        {
            var words = $"{(await training.Read($"texts/{text["id"]}"))["segments"]![0]!["content"]}";
            if (words.Length <= 200)
            {
                continue;
            }

            var page = await training.Page($"events/{text["beganAt"]}");
            var said = page.QuerySelector("main").Said();
            var end = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))[^60..];
            Assert.Equal(2, said.Split(end).Length);
            Assert.Contains(
                "with what is long cut short",
                page.QuerySelector("details.raw summary").Said(),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Each_role_of_a_mechanism_says_when_it_began_and_ended()
    {
        var page = await example.Page($"mechanisms/{example["trust"]}");

        var rows = page.QuerySelectorAll("section[aria-labelledby=roles] tbody tr").ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var cells = row.QuerySelectorAll("td");
            Assert.Matches("^.*(19|20)[0-9]{2}.* event [0-9]+$", cells[1].Said());
            Assert.Matches("^(still|.*(19|20)[0-9]{2}.* event [0-9]+)$", cells[2].Said());
        }
    }

    [Fact]
    public async Task A_role_bears_the_date_of_the_decision_that_gave_it()
    {
        var role = (await training.Read($"mechanisms/{training["owed"]}/emergence"))["roles"]![0]!;
        var fact = (await training.Read($"events?after={role["since"]!.GetValue<long>() - 1}&limit=1"))["items"]![0]!;

        var page = await training.Page($"mechanisms/{training["owed"]}");

        Assert.Equal(
            $"{fact["decidedAt"]}",
            page.QuerySelector("section[aria-labelledby=roles] tbody tr time")!.GetAttribute("datetime")
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("mechanisms")]
    public async Task What_was_not_published_is_said_in_words(string path)
    {
        var page = await example.Page(path);

        Assert.Contains("the publication does not say", page.QuerySelector("main").Said(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            page.QuerySelectorAll("main *").Where(e => e.ChildElementCount == 0),
            e => e.Said() == "not-published"
        );
    }
}

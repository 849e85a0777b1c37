using System.Globalization;
using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Http;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Questions;

/// <summary>
/// A program asks every question at several moments and follows each link: what is said to be answered is shown there, as many
/// as were told; and where something is said to be not found or not recorded, nothing of the kind is shown.
/// </summary>
[Collection<BothReviews>]
public sealed class FollowedTests(WorkedExample example, TrainingReview training)
{
    private static readonly string[] Pasts =
    [
        "position=0",
        "position=1",
        "position=25",
        "position=60",
        "position=100",
        "position=150",
        "position=200",
        "position=260",
    ];

    // The things of which one is shown, by the list that holds all of them.
    private static readonly (int Question, string List, string Placeholder)[] Each =
    [
        (1, "mechanisms", "supported"),
        (2, "mechanisms", "opposed"),
        (3, "mechanisms", "mechanism"),
        (4, "configurations", "revised"),
        (20, "guidance", "guided"),
        (21, "excerpts", "quote"),
        (37, "mechanisms", "working"),
        (39, "contributors", "coder"),
    ];

    [Fact]
    public Task The_training_review_shows_what_it_says_now() => Follow(training, "");

    [Fact]
    public Task The_worked_example_shows_what_it_says_now() => Follow(example, "");

    [Fact]
    public async Task The_training_review_shows_what_it_says_at_every_past()
    {
        foreach (
            var moment in (string[])[.. Pasts, "decidedAsOf=2023-03-15", "decidedAsOf=2023-06-30", "decidedAsOf=2024"]
        )
        {
            await Follow(training, moment);
        }
    }

    [Fact]
    public async Task The_worked_example_shows_what_it_says_at_every_past()
    {
        foreach (var moment in (string[])[.. Pasts, "decidedAsOf=2021-04-01", "decidedAsOf=2022-04-30"])
        {
            await Follow(example, moment);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("position=200")]
    [InlineData("decidedAsOf=2023-06-30")]
    public async Task As_many_are_told_as_show_something_one_by_one(string moment)
    {
        var asked = (await training.Items($"questions?{moment}")).ToDictionary(q => Number(q, "number"));
        var faults = new List<string>();
        foreach (var (question, list, placeholder) in Each)
        {
            var showing = 0;
            var all = await training.Items($"{list}?limit=500&{moment}");
            foreach (var id in all.Select(item => item["id"]!.ToString()))
            {
                var link = Text(asked[question], "template")
                    .Replace($"{{{placeholder}}}", id, StringComparison.Ordinal);
                showing += Shown.Of[question](await training.Read(At(link, moment))) > 0 ? 1 : 0;
            }

            if (showing != Number(asked[question], "found"))
            {
                faults.Add(
                    $"{question}: {showing} of {all.Count} show something; told {asked[question].ToJsonString()}"
                );
            }
        }

        Endpoints.None(faults);
    }

    [Theory]
    [InlineData("")]
    [InlineData("position=260")]
    [InlineData("decidedAsOf=2023-11-30")]
    public async Task After_as_many_submissions_as_told_something_was_decided(string moment)
    {
        foreach (var review in (LoadedReview[])[example, training])
        {
            var asked = (await review.Items($"questions?{moment}")).Single(q => Number(q, "number") == 16);
            var named = (await review.Items(At("milestones?limit=500", moment)))
                .Where(m => Text(m, "kind") is "submission")
                .ToList();
            var followed = 0;
            foreach (var milestone in named)
            {
                var since = await review.Read(At($"milestones/{milestone["id"]}/since", moment));
                followed += Shown.Of[16](since) > 0 ? 1 : 0;
            }

            Assert.Equal((followed, named.Count), (Number(asked, "found"), Number(asked, "examined")));
        }
    }

    private static async Task Follow(LoadedReview review, string moment)
    {
        var faults = new List<string>();
        foreach (var question in await review.Items($"questions?{moment}"))
        {
            var (number, found) = (Number(question, "number"), Number(question, "found"));
            var shown = await ShownBehind(review, number, Text(question, "href"), moment);
            var isAnswered = Text(question, "state") == "answered";
            if (
                isAnswered != shown > 0
                || (Shown.Told.Contains(number) && shown != found)
                || found > Number(question, "examined")
                || !Keeps(moment, Text(question, "href"))
            )
            {
                faults.Add($"{moment} shows {shown}: {question.ToJsonString()}");
            }
        }

        Endpoints.None(faults);
    }

    private static async Task<int> ShownBehind(LoadedReview review, int number, string href, string moment)
    {
        var below = review.Below(href);
        return number switch
        {
            12 => await Marked(review, below, "sources", "isRetracted", moment),
            13 => await Marked(review, below, "participants", "isWithdrawn", moment),
            33 => below == "log/checkpoint"
                ? int.Parse((await review.Text(below)).Split('\n')[1], CultureInfo.InvariantCulture)
                : 0,
            _ => Shown.Of[number](await review.Read(below)),
        };
    }

    // The answer is about one thing: whether it is one of those asked about, the thing itself tells.
    private static async Task<int> Marked(LoadedReview review, string below, string concept, string mark, string moment)
    {
        await review.Read(below);
        var named = (await review.Items(At($"{concept}?limit=500", moment)))
            .Select(i => Text(i, "id"))
            .SingleOrDefault(id => below.Contains(id, StringComparison.Ordinal));
        return named is not null && Text(await review.Read(At($"{concept}/{named}", moment)), mark) == "true" ? 1 : 0;
    }

    // A past is kept as it was asked for, or named as the end of what is compared or replayed; the log is as it stands.
    private static bool Keeps(string moment, string href) =>
        moment.Length == 0
        || href.EndsWith(moment, StringComparison.Ordinal)
        || href.EndsWith($"to={moment.Split('=')[1]}", StringComparison.Ordinal)
        || href.EndsWith("/log/checkpoint", StringComparison.Ordinal);

    private static string At(string path, string moment) =>
        moment.Length == 0 ? path
        : path.Contains('?', StringComparison.Ordinal) ? $"{path}&{moment}"
        : $"{path}?{moment}";

    private static int Number(JsonNode node, string field) => node[field]!.GetValue<int>();

    private static string Text(JsonNode node, string field) => node[field]?.ToString() ?? "";
}

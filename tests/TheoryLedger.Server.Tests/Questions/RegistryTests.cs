using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Questions;

/// <summary>What holds for all forty-two questions alike.</summary>
[Collection<BothReviews>]
public sealed class RegistryTests(WorkedExample example, TrainingReview training, ServerFixture server)
{
    [Fact]
    public async Task There_are_forty_two_in_order_and_each_leads_to_an_answer()
    {
        foreach (var review in (LoadedReview[])[example, training])
        {
            var items = await review.Items("questions");

            Assert.Equal(Enumerable.Range(1, 42), items.Select(q => q["number"]!.GetValue<int>()));
            Assert.All(items, q => Assert.EndsWith("?", q["title"]!.GetValue<string>(), StringComparison.Ordinal));
            foreach (var question in items)
            {
                await review.Text(review.Below(question["href"]!.GetValue<string>()));
                foreach (var also in question["also"]!.AsArray().Select(a => a!.GetValue<string>()).Where(IsRead))
                {
                    await review.Text(review.Below(also));
                }
            }
        }
    }

    [Fact]
    public async Task Each_is_in_one_state_and_whatever_is_missing_is_named()
    {
        var told = await example.Read("questions");
        var items = told["items"]!.AsArray();

        Assert.Equal(
            42,
            told["answered"]!.GetValue<int>() + told["none"]!.GetValue<int>() + told["notRecorded"]!.GetValue<int>()
        );
        Assert.All(
            items.Where(q => q!["state"]!.GetValue<string>() == "not-recorded"),
            q => Assert.NotEmpty(q!["missing"]!.GetValue<string>())
        );
        Assert.All(
            items.Where(q => q!["state"]!.GetValue<string>() == "none"),
            q => Assert.True(q!["examined"]!.GetValue<int>() > 0)
        );
    }

    [Fact]
    public async Task What_is_there_is_not_said_to_be_missing()
    {
        // The published review has mechanisms, configurations, theories and decisions on them, and neither guidance nor consultations.
        var missing = (await example.Items("questions"))
            .Where(q => q["state"]!.GetValue<string>() == "not-recorded")
            .ToDictionary(q => q["number"]!.GetValue<int>(), q => q["missing"]!.GetValue<string>());

        Assert.Equal("evidence against the configurations in which mechanisms work", missing[2]);
        Assert.Equal("which configurations were refuted or dropped", missing[7]);
        Assert.Equal("appraisals of rigour", missing[11]);
        Assert.Equal("consultations", missing[19]);
        Assert.Equal("guidance", missing[21]);
        Assert.All(
            (string[])["mechanisms", "configurations", "theories", "decisions on theory", "sources"],
            what => Assert.DoesNotContain(missing.Values, m => m.StartsWith($"{what},", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Of_a_review_without_theory_that_is_what_is_missing()
    {
        var items = (await (await Scene.Set(server)).Read("questions"))["items"]!.AsArray();

        Assert.Equal("mechanisms, and the configurations in which mechanisms work", $"{items[0]!["missing"]}");
        Assert.Equal("appraisals of rigour, and configurations", $"{items[10]!["missing"]}");
        Assert.Equal("guidance, and quotes", $"{items[20]!["missing"]}");
    }

    [Fact]
    public async Task In_the_past_links_lead_to_the_past()
    {
        foreach (var moment in (string[])["position=150", "decidedAsOf=2023-06-30"])
        {
            foreach (var question in await training.Items($"questions?{moment}"))
            {
                await training.Text(training.Below(question["href"]!.GetValue<string>()));
            }
        }

        var then = (await training.Items("questions?position=150")).ToDictionary(q => q["number"]!.GetValue<int>());
        Assert.EndsWith("position=150", then[28]["href"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("not-recorded", then[20]["state"]!.GetValue<string>());
        Assert.Equal("guidance", then[20]["missing"]!.GetValue<string>());
    }

    // The bundle is a file for elsewhere, and is not there before the log is.
    private static bool IsRead(string href) => !href.EndsWith("/bundle", StringComparison.Ordinal);

    [Fact]
    public async Task An_empty_review_has_recorded_next_to_nothing_and_says_what_is_missing()
    {
        var scene = await Scene.Set(server);

        var told = await scene.Read("questions");

        // Only that it can be rebuilt, and which items of the reporting standards have no evidence yet.
        Assert.Equal(
            [35, 40],
            told["items"]!
                .AsArray()
                .Where(q => q!["state"]!.GetValue<string>() == "answered")
                .Select(q => q!["number"]!.GetValue<int>())
                // Whether the log has a leaf yet is a matter of a second.
                .Except([33])
        );
        Assert.Equal(0, told["none"]!.GetValue<int>());
        foreach (var question in told["items"]!.AsArray().Where(q => q!["number"]!.GetValue<int>() != 33))
        {
            (await scene.Owner.Get(question!["href"]!.GetValue<string>())).Expect(200);
        }
    }
}

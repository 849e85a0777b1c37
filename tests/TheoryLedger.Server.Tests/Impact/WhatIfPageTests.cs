using TheoryLedger.Server.Tests.Pages;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Impact;

/// <summary>What the page offers to think away, and that it shows what was chosen.</summary>
[Collection<BothReviews>]
public sealed class WhatIfPageTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task Everything_that_may_be_struck_can_be_chosen()
    {
        var page = await training.Page("what-if");

        Assert.Equal(
            ["coder", "kind", "participant", "phase", "rigour", "source"],
            page.QuerySelectorAll("form.strike input[type=checkbox]")
                .Select(box => box.GetAttribute("name")!)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            (await example.Read("phases"))["items"]!.AsArray().Count,
            (await example.Page("what-if")).QuerySelectorAll("input[name=phase]").Length
        );
    }

    [Fact]
    public async Task What_was_chosen_stays_chosen_and_what_goes_with_it_is_told()
    {
        var page = await training.Page("what-if?rigour=moderate");

        // Of moderate rigour are paper A, with five excerpts, and the cheering.
        Assert.Equal(
            "moderate",
            Assert.Single(page.QuerySelectorAll("form.strike input[checked]")).GetAttribute("value")
        );
        Assert.StartsWith(
            "6 excerpts would go, with 1 source.",
            page.QuerySelector("#left + p").Said(),
            StringComparison.Ordinal
        );
    }
}

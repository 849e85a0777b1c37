using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TheoryLedger.Benchmarks.Loading;
using TheoryLedger.Benchmarks.Measuring;
using TheoryLedger.Benchmarks.Reading;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Tests.Pages;

namespace TheoryLedger.Benchmarks.Painting;

/// <summary>How soon somebody who follows a link sees something, in a real browser, beside an empty page.</summary>
internal static class PaintBenchmark
{
    // What cannot be seen by then was not painted at all.
    private const string FirstPaint = """
        new Promise((seen, never) => {
            setTimeout(() => never(new Error('nothing was painted')), 30000);
            new PerformanceObserver(list => list.getEntriesByName('first-contentful-paint')
                .forEach(paint => seen(paint.startTime))).observe({ type: 'paint', buffered: true });
        })
        """;

    public static async Task RunAsync(
        Place place,
        StoredReview review,
        int times,
        IReadOnlyList<string> only,
        TextWriter to,
        CancellationToken token
    )
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Chromium.Path, Args = Chromium.Arguments }
        );
        var page = await EnterAsync(browser, place, review, token);
        var questions = (await PagesAsked.AllAsync(new Things(place.Owner, review), review.Review, token))
            .Where(q => !q.Name.Contains("format=csv", StringComparison.Ordinal))
            .Where(q => only is [] || only.Any(name => q.Name.Contains(name, StringComparison.OrdinalIgnoreCase)));
        var table = new Table($"paint, {review.Facts:#,0} facts", "ms p50", "p95", "p50 / glossary");
        var least = await TimeAsync(page, new Question("page: the glossary", [$"{place.Url}glossary"]), place, times);
        table.Add(least.Name, least.Median, least.Quantile(0.95), 1.0);
        foreach (var question in questions)
        {
            var took = await TimeAsync(page, question, place, times);
            table.Add(took.Name, took.Median, took.Quantile(0.95), took.Median / least.Median);
        }

        table.Print(to);
    }

    private static async Task<IPage> EnterAsync(
        IBrowser browser,
        Place place,
        StoredReview review,
        CancellationToken token
    )
    {
        var people = place.Host.App.Services.GetRequiredService<LocalPerson>();
        var page = await browser.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        await page.GotoAsync(await people.LinkAsync(place.Host.Url, review.Owner, token));
        return page;
    }

    private static async Task<Figures> TimeAsync(IPage page, Question question, Place place, int times)
    {
        var figures = new Figures(question.Name);
        for (var i = -2; i < times; i++)
        {
            await page.GotoAsync($"{new Uri(place.Url, question.Paths[(i + 2) % question.Paths.Count])}");
            var painted = await page.EvaluateAsync<double>(FirstPaint);
            if (i >= 0)
            {
                figures.Add(painted);
            }
        }

        return figures;
    }
}

using System.Net;
using Microsoft.AspNetCore.Routing;
using TheoryLedger.Server.Tests.Http;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Reading;

/// <summary>Everything that can be read of a review, at moments at which little or nothing was there yet.</summary>
public sealed class PastWalkTests(ServerFixture server, StrippedReview review) : IClassFixture<StrippedReview>
{
    private const int Each = 5;

    private static readonly string[] Moments =
    [
        "position=0",
        "position=1",
        "position=150",
        "asOf=1900",
        "decidedAsOf=1900",
        "decidedAsOf=2023-03-15",
        "decidedAsOf=2023-06-30",
        "decidedAsOf=2024",
    ];

    // What an address asks for besides a moment, or else it would be refused.
    private static readonly Dictionary<string, string> Asked = new(StringComparer.Ordinal)
    {
        ["genealogy"] = "concept=configurations",
        ["search"] = "q=wall",
        ["what-if"] = "rigour=low",
    };

    [Fact]
    public async Task Nothing_that_can_be_read_fails_where_the_past_is_empty_or_undated()
    {
        var faults = new List<string>();
        var answered = 0;
        foreach (var address in await Addresses())
        {
            foreach (var moment in Moments)
            {
                var path = $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{moment}";
                using var answer = await Answer(new(path, UriKind.Relative));
                answered += answer.StatusCode == HttpStatusCode.OK ? 1 : 0;
                if (
                    answer.StatusCode
                    is not (HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.NotModified)
                )
                {
                    faults.Add($"{(int)answer.StatusCode} {path}: {await Told(answer)}");
                }
            }
        }

        Endpoints.None(faults.Take(40));
        // Where the walk asked after things that there are, it was answered.
        Assert.True(answered > 1_000, $"{answered} answers");
    }

    // What leads on is followed to where it leads.
    private async Task<HttpResponseMessage> Answer(Uri path)
    {
        var answer = await review.Http.GetAsync(path, TestContext.Current.CancellationToken);
        if (answer is not { StatusCode: HttpStatusCode.Found, Headers.Location: { } further })
        {
            return answer;
        }

        answer.Dispose();
        return await Answer(further);
    }

    private static async Task<string> Told(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return text[..Math.Min(text.Length, 200)];
    }

    private async Task<IReadOnlyList<string>> Addresses()
    {
        var things = await Things();
        return
        [
            .. Endpoints
                .Of(server)
                .Where(ReadsAtAMoment)
                .Select(Endpoints.Pattern)
                .SelectMany(pattern => Filled(WithWhatItNeeds(pattern), things)),
        ];
    }

    private static string WithWhatItNeeds(string pattern) =>
        Asked.TryGetValue(pattern.Split('/')[^1], out var query) ? $"{pattern}?{query}" : pattern;

    private IEnumerable<string> Filled(string pattern, ILookup<string, string> things)
    {
        var ofReview = pattern.Replace("{reviewId}", $"{review.Loaded.Review}", StringComparison.Ordinal);
        if (ofReview.Contains("{concept}", StringComparison.Ordinal))
        {
            return things.SelectMany(kind =>
                Filled(ofReview.Replace("{concept}", kind.Key, StringComparison.Ordinal), kind.Key, kind)
            );
        }

        var steps = ofReview.Split('/');
        var before = Array.FindIndex(steps, step => step.StartsWith('{')) - 1;
        return before < 0 ? [ofReview]
            // A form for a decision is no thing of the review.
            : steps[before] is "work"
                ? [ofReview.Replace("{decision}", "propose-configuration", StringComparison.Ordinal)]
            : steps[before] is "lineage" or "why" or "blame"
                ? Filled(ofReview, "any", things.SelectMany(k => k.Take(1)))
            : Filled(ofReview, steps[before], things[steps[before] is "mechanisms" ? "constructs" : steps[before]]);
    }

    private static IEnumerable<string> Filled(string pattern, string kind, IEnumerable<string> ids)
    {
        var known = ids.ToList();
        // Nobody withdraws from the training review.
        Assert.True(known is not [] || kind is "withdrawals", $"There is nothing among {kind} for {pattern}.");
        return known
            .Where((_, place) => place % Math.Max(1, known.Count / Each) == 0)
            .Select(id =>
                pattern
                    .Replace("{id}", id, StringComparison.Ordinal)
                    .Replace("{version}", "1", StringComparison.Ordinal)
            );
    }

    // As they are called in addresses.
    private async Task<ILookup<string, string>> Things()
    {
        await using var query = server.Owner.CreateCommand(
            """
            select distinct concept, id::text, born from ledger.read_item where review = $1 and concept <> 'reviews'
            union all select 'events', event_id::text, position from ledger.entry where review = $1
            order by 1, 3
            """
        );
        query.Parameters.Add(new() { Value = review.Loaded.Review });
        await using var row = await query.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var things = new List<(string Concept, string Id)>();
        while (await row.ReadAsync(TestContext.Current.CancellationToken))
        {
            things.Add((row.GetString(0), row.GetString(1)));
        }

        return things.ToLookup(thing => thing.Concept, thing => thing.Id, StringComparer.Ordinal);
    }

    private static bool ReadsAtAMoment(RouteEndpoint endpoint) =>
        Endpoints.Method(endpoint) == "GET"
        && endpoint.Metadata.OfType<TheoryLedger.Server.Reading.Reads>().Any(reads => reads.AtAMoment);
}

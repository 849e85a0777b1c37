using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Questions;

/// <summary>Asks one of the forty-two questions of a review, and follows the link to its answer.</summary>
internal static class Asking
{
    extension(LoadedReview review)
    {
        public async Task<Asked> Ask(int number)
        {
            var question = (await review.Items("questions")).Single(q => q["number"]!.GetValue<int>() == number);
            return new(review, question, await review.Read(review.Below(question["href"]!.GetValue<string>())));
        }

        /// <summary>An address as it is written below its review.</summary>
        public string Below(string href)
        {
            var root = $"/v1/reviews/{review.Loaded.Review}";
            Assert.StartsWith(root, href, StringComparison.Ordinal);
            return href[root.Length..].TrimStart('/');
        }
    }
}

/// <summary>A question as one review answers it.</summary>
internal sealed record Asked(LoadedReview Review, JsonNode Question, JsonNode Answer)
{
    public string Href => Review.Below(Question["href"]!.GetValue<string>());

    public string? Missing => Question["missing"]?.GetValue<string>();

    public Asked Answers(int found, int examined) => Is("answered", found, examined);

    public Asked FindsNothingAmong(int examined) => Is("none", 0, examined);

    public Asked LacksWhatItNeeds(string needs)
    {
        Is("not-recorded", 0, 0);
        Assert.Contains(needs, Missing, StringComparison.Ordinal);
        return this;
    }

    private Asked Is(string state, int found, int examined)
    {
        Assert.Equal(
            (state, found, examined),
            (
                Question["state"]!.GetValue<string>(),
                Question["found"]!.GetValue<int>(),
                Question["examined"]!.GetValue<int>()
            )
        );
        return this;
    }

    /// <summary>What the seed calls the things in a list of the answer.</summary>
    public IEnumerable<string> Names(string list, string field = "id") =>
        At(list)!.AsArray().Select(item => Review.NameOf(At(item!, field)!.GetValue<Guid>()));

    public JsonNode? At(string path) => At(Answer, path);

    public string? Text(string path) => At(path)?.ToString();

    public int Number(string path) => At(path)!.GetValue<int>();

    public static JsonNode? At(JsonNode node, string path) =>
        path.Split('/')
            .Aggregate(
                (JsonNode?)node,
                (found, step) =>
                    found is JsonArray items
                        ? items[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]
                        : found?[step]
            );
}

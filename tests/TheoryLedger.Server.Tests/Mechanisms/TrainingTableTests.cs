using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Mechanisms;

/// <summary>What is published of mechanisms stops where consent does, whoever asks for it.</summary>
public sealed class TrainingTableTests(TrainingReview review) : IClassFixture<TrainingReview>
{
    [Fact]
    public async Task What_somebody_said_who_has_withdrawn_is_quoted_nowhere()
    {
        var withdrawn = (await review.Items("evidence?limit=500"))
            .Where(e => e["isWithdrawn"]?.GetValue<bool>() == true)
            .Select(e => (string?)e["quote"])
            .OfType<string>()
            .ToList();
        var quoted = (await review.Items("mechanisms/table"))
            .Select(r => r["quotation"])
            .OfType<JsonValue>()
            .Select(q => $"{q}");

        Assert.NotEmpty(withdrawn);
        Assert.Empty(quoted.Intersect(withdrawn));
    }

    [Fact]
    public async Task What_is_made_to_be_handed_on_holds_no_words_that_consent_does_not_cover_not_even_for_the_owner()
    {
        using var answer = await review.Get("provenance?limit=5000&format=prov-n");
        var handedOn = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var read = (await review.Items("excerpts?limit=500"))
            .Select(e => e["quote"])
            .OfType<JsonValue>()
            .Select(q => $"{q}");

        Assert.Contains("withheld: consent", handedOn, StringComparison.Ordinal);
        Assert.Contains(read, quote => !handedOn.Contains(quote, StringComparison.Ordinal));
        Assert.Contains(read, quote => handedOn.Contains(quote, StringComparison.Ordinal));
    }
}

using TheoryLedger.Server.Seeding;

namespace TheoryLedger.Server.Tests.Seeding;

public sealed class SeedFaultTests : IDisposable
{
    private readonly FakeLedger _ledger = new();

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public async Task A_refusal_names_file_and_step_and_carries_the_problem()
    {
        const string Problem = """{"type":"/problems/name-taken","title":"There is one of this name."}""";
        using var seed = new SmallSeed(SmallSeed.Opening, """{ "post": "phases", "body": {} }""");
        _ledger.Instead = posted => posted.Path.EndsWith("phases", StringComparison.Ordinal) ? (409, Problem) : null;

        var fault = await Assert.ThrowsAsync<SeedException>(() => seed.LoadInto(_ledger));

        Assert.StartsWith(
            "01-only.json, step 2 (post phases): POST /v1/reviews/",
            fault.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(Problem, fault.Problem);
    }

    [Theory]
    [InlineData("""{ "post": "memos", "body": { "about": "@trust" } }""", "Nothing is called '@trust' so far.")]
    [InlineData("""{ "post": "memos", "as": "review" }""", "Something is called '@review' already.")]
    [InlineData("""{ "post": "memos", "body": { "text": "@file:../x" } }""", "There is no file '../x'")]
    [InlineData("""{ "post": "memos", "body": { "on": "@review:/nowhere" } }""", "There is nothing at /nowhere")]
    [InlineData("""{ "post": "memos", "boddy": {} }""", "a step has only the members")]
    [InlineData("""{ "post": "memos", "with": {} }""", "a step opens, posts or shares")]
    [InlineData("""{ "post": "memos", "post": "codes" }""", "01-only.json")]
    public async Task A_seed_that_cannot_be_meant_is_not_loaded(string step, string because)
    {
        using var seed = new SmallSeed(SmallSeed.Opening, step);

        var fault = await Assert.ThrowsAsync<SeedException>(() => seed.LoadInto(_ledger));

        Assert.Contains(because, fault.Message, StringComparison.Ordinal);
    }
}

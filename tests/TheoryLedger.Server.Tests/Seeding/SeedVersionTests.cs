namespace TheoryLedger.Server.Tests.Seeding;

public sealed class SeedVersionTests : IDisposable
{
    private const string Stale = """{"type":"/problems/version-stale"}""";
    private const string Reused = """{"type":"/problems/idempotency-key-reused"}""";

    private readonly FakeLedger _ledger = new();

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public async Task A_change_is_based_on_the_version_of_the_last_receipt()
    {
        using var seed = new SmallSeed(
            SmallSeed.Opening,
            """{ "post": "constructs", "as": "trust" }""",
            """{ "post": "constructs/@trust/redefinitions" }""",
            """{ "post": "constructs/@trust/recasting" }"""
        );

        await seed.LoadInto(_ledger);

        Assert.Equal(["\"1\"", "\"2\""], _ledger.Posts.Skip(2).Select(p => p.IfMatch));
        Assert.Empty(_ledger.Reads);
    }

    [Fact]
    public async Task A_change_of_what_another_step_touched_is_based_on_what_is_read()
    {
        using var seed = Renaming();
        _ledger.Instead = posted =>
        {
            if (posted.IfMatch == "\"1\"")
            {
                _ledger.Touch(1);
                return (412, Stale);
            }

            return null;
        };

        await seed.LoadInto(_ledger);

        Assert.Equal(["\"1\"", "\"2\""], _ledger.Posts.Skip(2).Select(p => p.IfMatch));
        Assert.Single(_ledger.Posts.Skip(2).Select(p => p.Key).Distinct());
    }

    [Fact]
    public async Task A_change_that_an_earlier_load_recorded_is_found_again_whatever_its_version()
    {
        using var seed = Renaming();
        _ledger.Instead = posted =>
        {
            if (posted.IfMatch is null or "\"3\"")
            {
                return null;
            }

            if (posted.IfMatch == "\"1\"")
            {
                Enumerable.Range(0, 4).ToList().ForEach(_ => _ledger.Touch(1));
            }

            return (422, Reused);
        };

        await seed.LoadInto(_ledger);

        Assert.Equal(["\"1\"", "\"5\"", "\"2\"", "\"3\""], _ledger.Posts.Skip(2).Select(p => p.IfMatch));
    }

    [Fact]
    public async Task A_change_of_the_review_itself_is_based_on_its_version()
    {
        using var seed = new SmallSeed(SmallSeed.Opening, """{ "post": "scope" }""");
        _ledger.Instead = posted =>
            posted.Path.EndsWith("scope", StringComparison.Ordinal) && posted.IfMatch is null ? (428, "{}") : null;

        await seed.LoadInto(_ledger);

        Assert.Equal("\"1\"", _ledger.Posts[^1].IfMatch);
    }

    private static SmallSeed Renaming() =>
        new(
            SmallSeed.Opening,
            """{ "post": "constructs", "as": "trust" }""",
            """{ "post": "constructs/@trust/renaming" }"""
        );
}

using TheoryLedger.Ledger;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Tests.Codings;
using TheoryLedger.Server.Tests.Constructs;

namespace TheoryLedger.Server.Tests.Recording;

/// <summary>Whether a name or a DOI is taken is looked up, and what is looked up follows the facts, whatever became of it.</summary>
public sealed class RegisterTests(ServerFixture server) : IAsyncLifetime
{
    private Scene _scene = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _scene = await Scene.Set(server);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Only_what_happened_since_is_looked_at_again()
    {
        await _scene.Construct("Trust");
        var hope = await _scene.Construct("Hope");
        var before = await Reached($"construct {SameName.Rule}");

        await _scene.Construct("Love");

        // As far as it was recorded when the last one asked, each of whom begins with one fact.
        Assert.Equal((before + 1, hope), (await Reached($"construct {SameName.Rule}"), await Last()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_name_or_doi_is_taken_even_where_what_was_kept_is_lost(bool lost)
    {
        await _scene.Construct("Trust");
        await _scene.Code("Trust");
        await _scene.Do("sources", Known("10.1000/One"));
        if (lost)
        {
            await Forget();
        }

        var construct = await _scene.Post("constructs", Constructing.Named("TRUST"));
        var code = await _scene.Post("codes", ReadingScene.Definition("trust", null));
        var source = await _scene.Post("sources", Known("https://doi.org/10.1000/one"));

        Assert.Equal("construct-name-taken", construct.Expect(409).Problem);
        Assert.Equal("code-label-taken", code.Expect(409).Problem);
        source.Expect(409);
        await _scene.Do("sources", Known("10.1000/Two"));
    }

    [Fact]
    public async Task A_name_that_was_given_up_can_be_taken_and_its_successor_is_taken()
    {
        var trust = await _scene.Construct("Trust");
        await _scene.Construct("Hope");
        var renamed = new { name = "Faith", why = Scene.Why };
        await _scene.Do($"constructs/{trust}/renaming", renamed, version: 1);

        (await _scene.Post("constructs", Constructing.Named("Faith"))).Expect(409);
        await _scene.Construct("Trust");
        (await _scene.Post("constructs", Constructing.Named("Trust"))).Expect(409);
    }

    [Fact]
    public async Task A_name_may_be_much_longer_in_the_form_in_which_it_is_compared()
    {
        var name = new string('\ufdfa', 400);
        await _scene.Construct(name);

        var again = await _scene.Post("constructs", Constructing.Named(name));

        Assert.Equal("construct-name-taken", again.Expect(409).Problem);
    }

    private static object Known(string doi) =>
        new
        {
            kind = "paper",
            title = $"Paper {Guid.CreateVersion7()}",
            foundBy = "database",
            identifiers = new[] { new { scheme = "doi", value = doi } },
        };

    private async Task<long> Reached(string kind)
    {
        await using var query = server.Owner.Command(
            "select position from ledger.register_progress where review = $1 and kind = $2",
            _scene.Review,
            kind
        );
        return (long)(await query.ExecuteScalarAsync(Token))!;
    }

    private async Task<Guid> Last()
    {
        await using var query = server.Owner.Command(
            "select thing from ledger.register where review = $1 order by thing desc limit 1",
            _scene.Review
        );
        return (Guid)(await query.ExecuteScalarAsync(Token))!;
    }

    private async Task Forget()
    {
        foreach (var table in (string[])["ledger.register", "ledger.register_progress"])
        {
            await using var delete = server.Owner.Command($"delete from {table} where review = $1", _scene.Review);
            await delete.ExecuteNonQueryAsync(Token);
        }
    }
}

namespace TheoryLedger.Server.Tests.Contributors;

/// <summary>Whose account is whose.</summary>
public sealed class AccountTests(ServerFixture server)
{
    [Fact]
    public async Task An_account_records_for_one_contributor_until_that_one_leaves()
    {
        var scene = await Scene.Set(server);
        var account = (await server.Person()).Account;
        var first = await scene.Do("contributors", Somebody("Cleo", account));

        var second = await scene.Post("contributors", Somebody("Cleo again", account));

        Assert.Equal("contributor-account-taken", second.Expect(409).Problem);
        await scene.Do($"contributors/{first.Id}/leaving", new { reason = "Moved on." }, first.Version);
        await scene.Do("contributors", Somebody("Cleo, back", account));
    }

    private static object Somebody(string name, Guid account) =>
        new
        {
            kind = "person",
            name,
            roles = new[] { "reviewer" },
            account,
        };
}

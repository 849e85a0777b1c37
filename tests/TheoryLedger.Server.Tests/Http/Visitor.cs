using Microsoft.Extensions.DependencyInjection;
using TheoryLedger.Server.Access;

namespace TheoryLedger.Server.Tests.Http;

/// <summary>Somebody at the door, and what they may expect there.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Key">What they show.</param>
/// <param name="IsKnown">Whether it says who they are.</param>
/// <param name="Role">Their role in the review; none has no part in it.</param>
public sealed record Visitor(string Name, string? Key, bool IsKnown, Role? Role = null)
{
    /// <summary>One of every sort that there is.</summary>
    public static async Task<IReadOnlyList<Visitor>> All(ServerFixture server, Scene scene)
    {
        var other = await Scene.Set(server);
        var hour = TimeSpan.FromHours(1);
        var visitors = new List<Visitor>
        {
            new("nobody", null, IsKnown: false),
            new("a made-up key", "tl_made-up", IsKnown: false),
            new("no key of ours", "made-up", IsKnown: false),
            new("a stranger", await Mint(server, (await server.Person()).Account, hour), IsKnown: true),
            new("a member of another review", await Mint(server, other.Owner.Account, hour), IsKnown: true),
            new(
                "an owner whose key reaches another review",
                await Mint(server, scene.Owner.Account, hour, other.Review),
                IsKnown: true
            ),
            new("an owner whose key expired", await Mint(server, scene.Owner.Account, -hour), IsKnown: false),
            new("an owner whose key was revoked", await MintAndRevoke(server, scene.Owner.Account), IsKnown: false),
            new(
                "an owner whose key carries no role of theirs",
                await Mint(server, scene.Owner.Account, hour, roles: [TheoryLedger.Server.Access.Role.Auditor]),
                IsKnown: true
            ),
        };
        foreach (var role in Enum.GetValues<Role>())
        {
            visitors.Add(
                new(
                    Roles.NameOf(role),
                    await Mint(server, await Member(server, scene, role), hour),
                    IsKnown: true,
                    role
                )
            );
        }

        return visitors;
    }

    private static async Task<Guid> Member(ServerFixture server, Scene scene, Role role)
    {
        var token = TestContext.Current.CancellationToken;
        var accounts = server.Host.Services.GetRequiredService<Accounts>();
        var account = await accounts.CreateAsync(token);
        await accounts.GrantAsync(scene.Review, account, role, scene.Owner.Account, token);
        return account;
    }

    private static async Task<string> Mint(
        ServerFixture server,
        Guid account,
        TimeSpan lifetime,
        Guid? review = null,
        IReadOnlyList<Role>? roles = null
    )
    {
        var grant = new KeyGrant(account, "walk", lifetime, Review: review, Roles: roles);
        return (await Keys(server).MintAsync(grant, TestContext.Current.CancellationToken)).Secret;
    }

    private static async Task<string> MintAndRevoke(ServerFixture server, Guid account)
    {
        var token = TestContext.Current.CancellationToken;
        var key = await Keys(server).MintAsync(new(account, "walk", TimeSpan.FromHours(1)), token);
        Assert.True(await Keys(server).RevokeAsync(account, key.Id, token));
        return key.Secret;
    }

    private static KeyStore Keys(ServerFixture server) => server.Host.Services.GetRequiredService<KeyStore>();
}

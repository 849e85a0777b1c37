using Microsoft.Extensions.DependencyInjection;
using TheoryLedger.Server.Access;

namespace TheoryLedger.Server.Tests.Participants;

internal static class Joining
{
    /// <summary>Somebody with one role in the scene's review.</summary>
    public static async Task<Person> Join(this Scene scene, ServerFixture server, Role role)
    {
        var person = await server.Person();
        await server
            .Host.Services.GetRequiredService<Accounts>()
            .GrantAsync(scene.Review, person.Account, role, scene.Owner.Account, TestContext.Current.CancellationToken);
        return person;
    }
}

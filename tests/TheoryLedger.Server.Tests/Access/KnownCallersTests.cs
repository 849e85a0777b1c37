using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TheoryLedger.Server.Access;

namespace TheoryLedger.Server.Tests.Access;

/// <summary>Whose share of the server a request uses up.</summary>
public sealed class KnownCallersTests(ServerFixture server)
{
    private readonly KnownCallers _known = new();

    [Fact]
    public void Made_up_keys_of_one_address_have_one_share_together()
    {
        var shares = Enumerable.Range(0, 9).Select(i => _known.ShareOf(From("192.0.2.1", $"tl_made-up-{i}")));

        Assert.Equal(_known.ShareOf(From("192.0.2.1")), Assert.Single(shares.Distinct()));
        Assert.NotEqual(_known.ShareOf(From("192.0.2.2")), _known.ShareOf(From("192.0.2.1")));
    }

    [Fact]
    public void A_house_of_addresses_has_one_share()
    {
        Assert.Equal(_known.ShareOf(From("2001:db8::1")), _known.ShareOf(From("2001:db8::ffff:2")));
        Assert.NotEqual(_known.ShareOf(From("2001:db8::1")), _known.ShareOf(From("2001:db8:1::1")));
        Assert.Equal(_known.ShareOf(From("192.0.2.1")), _known.ShareOf(From("::ffff:192.0.2.1")));
    }

    [Fact]
    public async Task All_keys_of_an_account_have_one_share_from_wherever_they_come()
    {
        var ada = await server.Person();
        var known = server.Host.Services.GetRequiredService<KnownCallers>();
        var (one, other) = (await Key(ada), await Key(ada));
        await ada.With(one).Get("/v1/me");
        await ada.With(other).Get("/v1/me");

        Assert.Equal(known.ShareOf(From("192.0.2.1", one)), known.ShareOf(From("192.0.2.2", other)));
        Assert.NotEqual(known.ShareOf(From("192.0.2.1")), known.ShareOf(From("192.0.2.1", one)));
    }

    [Fact]
    public async Task A_key_that_ended_is_a_strangers()
    {
        var ada = await server.Person();
        var known = server.Host.Services.GetRequiredService<KnownCallers>();
        var made = (await ada.Post("/v1/keys", new { purpose = "share", days = 1 })).Expect(201);
        var key = made.Json!["key"]!.GetValue<string>();
        (await ada.With(key).Get("/v1/me")).Expect(200);
        (await ada.Post($"/v1/keys/{made.Id}/revocation", new { })).Expect(204);

        (await ada.With(key).Get("/v1/me")).Expect(401);

        Assert.Equal(known.ShareOf(From("192.0.2.1")), known.ShareOf(From("192.0.2.1", key)));
    }

    private static async Task<string> Key(Person person) =>
        (await person.Post("/v1/keys", new { purpose = "share", days = 1 })).Expect(201).Json![
            "key"
        ]!.GetValue<string>();

    private static DefaultHttpContext From(string address, string? key = null)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);
        http.Request.Headers.Authorization = key is null ? default : $"Bearer {key}";
        return http;
    }
}

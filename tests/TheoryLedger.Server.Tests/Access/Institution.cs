using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TheoryLedger.Server.Tests.Access;

/// <summary>A sign-in of an institution (OpenID Connect): it tells which key it signs with, and gives out tokens.</summary>
internal sealed class Institution : IAsyncDisposable
{
    public const string Audience = "theoryledger";

    private readonly RSA _key = RSA.Create(2048);
    private readonly WebApplication _app;
    private string _nonce = "";
    private string _challenge = "";

    private Institution()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet(
            "/.well-known/openid-configuration",
            () =>
                Results.Json(
                    new
                    {
                        issuer = Url,
                        jwks_uri = $"{Url}/keys",
                        authorization_endpoint = $"{Url}/authorize",
                        token_endpoint = $"{Url}/token",
                    }
                )
        );
        // Whoever sets out comes back with a code, as the person whom the test has put before its screen.
        _app.MapGet(
            "/authorize",
            (string redirect_uri, string state, string nonce, string code_challenge) =>
            {
                (_nonce, _challenge) = (nonce, code_challenge);
                return Results.Redirect($"{redirect_uri}?code=c&state={Uri.EscapeDataString(state)}&session_state=s");
            }
        );
        _app.MapPost("/token", async (HttpRequest request) => Exchange(await request.ReadFormAsync()));
        _app.MapGet("/keys", () => Results.Json(new { keys = new[] { Published() } }));
    }

    public string Url { get; private set; } = "";

    /// <summary>Who sits before its screen.</summary>
    public string Person { get; set; } = "ada";

    public static async Task<Institution> Open()
    {
        var institution = new Institution();
        await institution._app.StartAsync(TestContext.Current.CancellationToken);
        var server = institution._app.Services.GetRequiredService<IServer>();
        institution.Url = server.Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return institution;
    }

    /// <summary>A token as it would give out, with whatever a test changes about it.</summary>
    public string Token(string subject, Action<SecurityTokenDescriptor>? change = null)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var token = new SecurityTokenDescriptor
        {
            Issuer = Url,
            Audience = Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(5),
            Claims = new Dictionary<string, object> { ["sub"] = subject },
            SigningCredentials = new(new RsaSecurityKey(_key) { KeyId = "1" }, SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    /// <summary>What everybody knows of its key, as whoever mistakes it for a secret would sign with it.</summary>
    public byte[] PublicKey => System.Text.Encoding.UTF8.GetBytes(_key.ExportSubjectPublicKeyInfoPem());

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    // The code is good for whoever set out: only they know what the challenge was made of.
    private IResult Exchange(IFormCollection form)
    {
        var verifier = System.Text.Encoding.ASCII.GetBytes($"{form["code_verifier"]}");
        var isTheirs = Base64UrlEncoder.Encode(SHA256.HashData(verifier)) == _challenge;
        return isTheirs && form["code"] == "c"
            ? Results.Json(
                new
                {
                    access_token = "unused",
                    token_type = "Bearer",
                    id_token = Token(Person, t => t.Claims["nonce"] = _nonce),
                }
            )
            : Results.BadRequest(new { error = "invalid_grant" });
    }

    private object Published()
    {
        var parameters = _key.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = "sig",
            kid = "1",
            n = Base64UrlEncoder.Encode(parameters.Modulus),
            e = Base64UrlEncoder.Encode(parameters.Exponent),
        };
    }
}

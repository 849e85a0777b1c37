using Microsoft.AspNetCore.Authentication.JwtBearer;
using TheoryLedger.Server.Access;

namespace TheoryLedger.Server.Hosting;

/// <summary>Signed tokens of an institution's own sign-in (OpenID Connect), where an authority is configured.</summary>
public static class Tokens
{
    private static readonly string[] Algorithms =
    [
        "RS256",
        "RS384",
        "RS512",
        "PS256",
        "PS384",
        "PS512",
        "ES256",
        "ES384",
        "ES512",
    ];

    extension(IServiceCollection services)
    {
        public void AddTokens(IConfiguration configuration)
        {
            var authentication = services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme);
            if (configuration["Oidc:Authority"] is not { } authority)
            {
                return;
            }

            authentication.AddJwtBearer(bearer =>
            {
                bearer.Authority = authority;
                bearer.Audience =
                    configuration["Oidc:Audience"]
                    ?? throw new HostingException(
                        "Oidc:Authority is set; set Oidc:Audience to this server's name there as well."
                    );
                // On this machine nobody listens in; from anywhere else, what it says of its keys comes over TLS.
                bearer.RequireHttpsMetadata = !new Uri(authority).IsLoopback;
                bearer.MapInboundClaims = false;
                bearer.TokenValidationParameters.ValidAlgorithms = Algorithms;
                bearer.TokenValidationParameters.ValidateIssuer = true;
                bearer.TokenValidationParameters.RequireExpirationTime = true;
            });
            authentication.AddInstitution(configuration, authority);
        }
    }
}

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using TheoryLedger.Server.Home;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Pages;

namespace TheoryLedger.Server.Access;

/// <summary>Signs a browser in at an institution (OpenID Connect, code flow with PKCE), where that knows this server as a client.</summary>
/// <remarks>
/// Nothing is taken from there but who it is: the issuer and the subject, which lead to a pseudonymous account. What follows is a
/// session as any other, and no token of the institution is kept.
/// </remarks>
internal static class InstitutionSignIn
{
    /// <summary>Where a browser sets out for the institution.</summary>
    public const string Address = "/sign-in/institution";

    private const string Scheme = "institution";
    private const string Back = $"{Address}/back";

    extension(AuthenticationBuilder authentication)
    {
        public void AddInstitution(IConfiguration configuration, string authority)
        {
            if (configuration["Oidc:ClientId"] is { } client)
            {
                authentication.AddOpenIdConnect(
                    Scheme,
                    options => Configure(options, authority, client, configuration["Oidc:ClientSecret"])
                );
            }
        }
    }

    extension(IServiceCollection services)
    {
        /// <summary>Keeps what ties somebody's return to their setting out, so that another node, or this one started anew, knows it.</summary>
        public void KeepSettingOut(IConfiguration configuration, string folder)
        {
            if (configuration["Oidc:ClientId"] is not null)
            {
                PrivateFiles.MakeFolder(folder);
                services
                    .AddDataProtection()
                    .SetApplicationName("theoryledger")
                    .PersistKeysToFileSystem(new DirectoryInfo(folder));
            }
        }
    }

    extension(WebApplication app)
    {
        public void MapInstitution()
        {
            if (app.Configuration["Oidc:ClientId"] is null)
            {
                return;
            }

            app.MapGet(Address, () => Results.Challenge(new() { RedirectUri = "/" }, [Scheme]))
                .ExcludeFromDescription()
                .WithMetadata(new AllowEverybodyAttribute());
            app.MapGet(Back, ReturnAsync).ExcludeFromDescription().WithMetadata(new AllowEverybodyAttribute());
        }
    }

    private static void Configure(OpenIdConnectOptions options, string authority, string client, string? secret)
    {
        options.Authority = authority;
        options.RequireHttpsMetadata = !new Uri(authority).IsLoopback;
        (options.ClientId, options.ClientSecret) = (client, secret);
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.CallbackPath = Back;
        options.MapInboundClaims = false;
        options.DisableTelemetry = true;
        // It comes back from elsewhere, over whatever this server is reached by.
        options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        // Never used: the session is opened before.
        options.SignInScheme = JwtBearerDefaults.AuthenticationScheme;
        options.Events.OnTicketReceived = EnterAsync;
        options.Events.OnRemoteFailure = TurnAwayAsync;
    }

    private static async Task<IResult> ReturnAsync(HttpContext http, IAuthenticationHandlerProvider handlers) =>
        await handlers.GetHandlerAsync(http, Scheme) is IAuthenticationRequestHandler handler
        && await handler.HandleRequestAsync()
            ? Results.Empty
            : Results.Problem(Problems.NotFound);

    private static async Task EnterAsync(TicketReceivedContext context)
    {
        var http = context.HttpContext;
        var services = http.RequestServices;
        var subject =
            context.Principal?.FindFirst("sub") ?? throw new AuthenticationFailureException("It names no subject.");
        var caller = await services
            .GetRequiredService<Accounts>()
            .CallerAsync(subject.Issuer, subject.Value, review: null, http.RequestAborted);
        var session = await services.GetRequiredService<Sessions>().OpenAsync(caller.Account, http.RequestAborted);
        SessionCookie.Set(http, session);
        // A page, not a redirect: the cookie does not go along on a way that began elsewhere.
        var page = await services.GetRequiredService<PageWriter>().AnswerAsync<SignedInPage>(http, []);
        await page.ExecuteAsync(http);
        context.HandleResponse();
    }

    private static async Task TurnAwayAsync(RemoteFailureContext context)
    {
        await Results.Problem(Problems.InstitutionRefused).ExecuteAsync(context.HttpContext);
        context.HandleResponse();
    }
}

using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages;
using Wolverine.Http;

namespace TheoryLedger.Server.Configurations;

public static class ConfigurationPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/configurations/{id}", OperationId = "configurationPage")]
    [Page]
    [AllowReaders]
    public static Task<IResult> Get(Guid id, HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return pages.One<ConfigurationPage, ConfigurationView, ConfigurationFront>(
            http,
            id,
            ConfigurationFront.ReadAsync
        );
    }
}

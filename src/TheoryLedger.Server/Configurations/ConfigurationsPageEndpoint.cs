using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Configurations;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Configurations;

public static class ConfigurationsPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/configurations", OperationId = "configurationsPage")]
    [Page]
    [AllowReaders]
    [ProducesResponseType<Page<ConfigurationEntry>>(StatusCodes.Status200OK)]
    [FilteredBy("construct")]
    [Takes("state", "Only configurations in this state.", Choice = typeof(ConfigurationStatus))]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return pages.List<ConfigurationsPage, ConfigurationView, ConfigurationEntry, ConfigurationsFront>(
            http,
            ListConfigurationsEndpoint.Filters,
            ConfigurationEntry.ShowAsync,
            ConfigurationsFront.ReadAsync
        );
    }
}

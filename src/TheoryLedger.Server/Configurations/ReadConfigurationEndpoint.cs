using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Configurations;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Configurations;

public static class ReadConfigurationEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/configurations/{id}", OperationId = "readConfiguration")]
    [EndpointSummary("One configuration: what it says, every verdict, and the evidence for, against and qualifying.")]
    [AllowReaders]
    [ProducesResponseType<ConfigurationReading>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) =>
        room.One<ConfigurationView>(
            http,
            id,
            async (view, asOf, token) => await new ConfigurationReader(asOf).ReadAsync(view, token)
        );
}

/// <summary>A configuration in a list.</summary>
public sealed record ConfigurationEntry(
    Guid Id,
    long Version,
    int FormVersion,
    string Title,
    ConfigurationStatus State,
    TheoryLevel Level,
    IReadOnlyList<ElementRole> Missing,
    EvidenceCounts Evidence
)
{
    internal static async Task<IReadOnlyList<ConfigurationEntry>> ShowAsync(
        IReadOnlyList<ConfigurationView> views,
        AsOf asOf,
        CancellationToken token
    )
    {
        var counts = await EvidenceTally.OfAsync(asOf, [.. views.Select(v => v.Id)], token);
        return
        [
            .. views.Select(v => new ConfigurationEntry(
                v.Id,
                v.Version,
                v.FormVersion,
                v.Title,
                v.State,
                v.Form.Level,
                v.Form.Missing,
                counts[v.Id]
            )),
        ];
    }
}

public static class ListConfigurationsEndpoint
{
    internal static readonly FilterParameter[] Filters =
    [
        FilterParameter.Thing("construct", "stands-as"),
        FilterParameter.Choice<ConfigurationStatus>("state"),
    ];

    [WolverineGet("/v1/reviews/{reviewId}/configurations", OperationId = "listConfigurations")]
    [EndpointSummary("The configurations of a review, each with how much evidence stands where.")]
    [AllowReaders]
    [ProducesResponseType<Page<ConfigurationEntry>>(StatusCodes.Status200OK)]
    [FilteredBy("construct")]
    [Takes("state", "Only configurations in this state.", Choice = typeof(ConfigurationStatus))]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) =>
        room.List<ConfigurationView, ConfigurationEntry>(http, Filters, ConfigurationEntry.ShowAsync);
}

using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Configurations;

/// <summary>Which other explanations of a configuration were weighed.</summary>
/// <param name="Id">The configuration.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Rivals">Rival explanations, each with the last word on it.</param>
/// <param name="Alternatives">Of the decisions about it, how many weighed other courses, none, or do not say.</param>
public sealed record RivalsEntry(
    Guid Id,
    string Title,
    IReadOnlyList<RivalReading> Rivals,
    IReadOnlyDictionary<Considered, int> Alternatives
)
{
    internal static RivalsEntry Of(ConfigurationView view) =>
        new(
            view.Id,
            view.Title,
            RivalReading.Of(view),
            view.Verdicts.Select(v => v.Why)
                .OfType<Reasoning>()
                .CountBy(why => why.Alternatives.Considered)
                .OrderBy(c => c.Key)
                .ToDictionary()
        );
}

public static class ListRivalsEndpoint
{
    private static readonly FilterParameter[] Filters = [FilterParameter.Thing("construct", "stands-as")];

    [WolverineGet("/v1/reviews/{reviewId}/configurations/rivals", OperationId = "listRivals")]
    [EndpointSummary(
        "Which rival explanations and other courses were weighed: of all configurations, or of those of one construct."
    )]
    [AllowReaders]
    [ProducesResponseType<Page<RivalsEntry>>(StatusCodes.Status200OK)]
    [FilteredBy("construct")]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return room.List<ConfigurationView, RivalsEntry>(
            http,
            Filters,
            (views, _, _) => Task.FromResult<IReadOnlyList<RivalsEntry>>([.. views.Select(RivalsEntry.Of)])
        );
    }
}

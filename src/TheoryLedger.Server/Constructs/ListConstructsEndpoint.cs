using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Mechanisms;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Constructs;

/// <summary>A construct in a list.</summary>
/// <param name="Id">The construct.</param>
/// <param name="Version">What to send as If-Match to change it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="Standing">What it is held to be, apart from its roles.</param>
/// <param name="State">Whether it is still worked with.</param>
/// <param name="Novelty">Whether it is new with this review.</param>
/// <param name="IsMechanism">Whether it stands as a mechanism anywhere, or is held to be one before it stands as anything.</param>
/// <param name="Roles">In how many places it plays each role.</param>
public sealed record ConstructEntry(
    Guid Id,
    long Version,
    string Name,
    ConstructKind Kind,
    Standing Standing,
    ConstructState State,
    Novelty Novelty,
    bool IsMechanism,
    IReadOnlyDictionary<ElementRole, int> Roles
)
{
    public static ConstructEntry Of(ConstructView construct, IEnumerable<Pointer> places)
    {
        ArgumentNullException.ThrowIfNull(construct);
        var c = construct;
        var roles = ConstructRoles.Count(places);
        var isMechanism = ConstructRoles.MakeMechanism([.. roles.Keys], c.Standing);
        return new(c.Id, c.Version, c.Name, c.Kind, c.Standing, c.State, c.Novelty, isMechanism, roles);
    }

    internal static async Task<IReadOnlyList<ConstructEntry>> ShowAsync(
        IReadOnlyList<ConstructView> constructs,
        AsOf asOf,
        CancellationToken token
    )
    {
        var pointers = await asOf.PointersAtAsync(constructs.Select(c => c.Id), StandsAs.Kind, token);
        var places = pointers.ToLookup(p => p.Target);
        return [.. constructs.Select(c => Of(c, places[c.Id]))];
    }
}

public static class ListConstructsEndpoint
{
    private const string Mechanisms = "mechanisms";

    [WolverineGet("/v1/reviews/{reviewId}/constructs", OperationId = "listConstructs")]
    [EndpointSummary(
        "The constructs of a review with the roles they play; with mechanisms=true, those that are mechanisms."
    )]
    [AllowReaders]
    [ProducesResponseType<Page<ConstructEntry>>(StatusCodes.Status200OK)]
    [Takes("mechanisms", "True: only the constructs that are mechanisms.")]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(room);
        return (string?)http.Request.Query[Mechanisms] switch
        {
            null or "false" => room.List<ConstructView, ConstructEntry>(
                http,
                (asOf, after, limit, token) => asOf.ListAsync<ConstructView>(after, limit, token),
                ConstructEntry.ShowAsync
            ),
            "true" => room.List<ConstructView, ConstructEntry>(http, MechanismList.PageAsync, ConstructEntry.ShowAsync),
            _ => Task.FromResult(Results.Problem(Problems.BadParameter(Mechanisms, "takes true or false."))),
        };
    }
}

using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Excerpts;

/// <summary>Public wording that repeats quotes, and that the team should say in words of its own.</summary>
/// <param name="Items">In the order in which they began.</param>
/// <param name="Position">The position of the review at which this holds.</param>
public sealed record RepeatedQuotesReading(IReadOnlyList<RepeatedQuote> Items, long Position);

public static class ListRepeatedQuotesEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/repeated-quotes", OperationId = "listRepeatedQuotes")]
    [EndpointSummary(
        "Public wording that repeats a protected quote, because it stood there first: no withdrawal reaches it until it is reworded."
    )]
    [Heavy]
    [Allow(Role.Owner, Role.Reviewer, Role.Adjudicator, Role.DataProtectionOfficer)]
    [ProducesResponseType<RepeatedQuotesReading>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room, StandingWording wording)
    {
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(wording);
        return room.At(
            http,
            async (asOf, token) => new RepeatedQuotesReading(await wording.FindAsync(asOf, token), asOf.Moment.Position)
        );
    }
}

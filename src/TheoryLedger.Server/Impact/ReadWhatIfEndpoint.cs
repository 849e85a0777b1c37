using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using TheoryLedger.Sources;
using Wolverine.Http;

namespace TheoryLedger.Server.Impact;

public static class ReadWhatIfEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/what-if", OperationId = "readWhatIf")]
    [EndpointSummary("The same, asked by an address that can be linked to; each parameter may be given several times.")]
    [Heavy]
    [AllowReaders]
    [ProducesResponseType<WhatIfReading>(StatusCodes.Status200OK)]
    [Takes("source", "A source to leave out.", IsId = true)]
    [Takes("participant", "Somebody whose words are left out.", IsId = true)]
    [Takes("coder", "Somebody whose readings are left out.", IsId = true)]
    [Takes("kind", "A kind of source to leave out.", Choice = typeof(SourceKind))]
    [Takes("phase", "A phase whose excerpts, codings and evidence are left out.", IsId = true)]
    [Takes("rigour", "A level of rigour: what anybody holds to be of it is left out.", Choice = typeof(AppraisalLevel))]
    [Takes(WhatIfAsked.Limit, "How many of each kind are listed, from 1 to 1,000; otherwise 100.", IsNumber = true)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(room);
        var query = http.Request.Query;
        return !WhatIfAsked.TryReadLimit(query, out var limit, out var problem)
                ? Task.FromResult(Results.Problem(problem))
            : WhatIfAsked.TryReadStrike(query, out var strike, out problem) ? WhatIfAnswer.To(http, room, strike, limit)
            : Task.FromResult(Results.Problem(problem));
    }
}

using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Impact;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Impact;

public sealed class StrikeValidator : AbstractValidator<Strike>
{
    public StrikeValidator()
    {
        RuleFor(s => s.Sources).IsList();
        RuleFor(s => s.Participants).IsList();
        RuleFor(s => s.Coders).IsList();
        RuleFor(s => s.Kinds).IsList();
        RuleFor(s => s.Phases).IsList();
        RuleFor(s => s.Rigour).IsList();
    }
}

public static class WhatIfEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/what-if", OperationId = "askWhatIf")]
    [EndpointSummary(
        "What would lose support if sources, participants, coders, kinds, phases or levels of rigour were left out; nothing is recorded."
    )]
    [Heavy]
    [AllowReaders]
    [RecordsNothing]
    [ProducesResponseType<WhatIfReading>(StatusCodes.Status200OK)]
    [Takes(WhatIfAsked.Limit, "How many of each kind are listed, from 1 to 1,000; otherwise 100.", IsNumber = true)]
    public static Task<IResult> Post(Strike strike, HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(room);
        return WhatIfAsked.TryReadLimit(http.Request.Query, out var limit, out var problem)
            ? WhatIfAnswer.To(http, room, strike, limit)
            : Task.FromResult(Results.Problem(problem));
    }
}

using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Impact;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Impact;

/// <summary>Answers what would be left without what is named, or tells what of that is not there.</summary>
internal static class WhatIfAnswer
{
    public static async Task<IResult> To(HttpContext http, ReadingRoom room, Strike strike, int limit)
    {
        ProblemDetails? unknown = null;
        var answer = await room.At(
            http,
            async (asOf, token) =>
                (unknown = await StrikeCheck.FindAsync(asOf, strike, token)) is null
                    ? await WhatIfTelling.OfAsync(asOf, strike, limit, token)
                    : null
        );
        return unknown is null ? answer : Results.Problem(unknown);
    }
}

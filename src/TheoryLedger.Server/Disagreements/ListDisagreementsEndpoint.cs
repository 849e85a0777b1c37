using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Disagreements;

public static class ListDisagreementsEndpoint
{
    private const string State = "state";
    private const string Limit = "limit";
    private const int UsualLimit = 500;
    private const int LargestLimit = 2_000;

    [WolverineGet("/v1/reviews/{reviewId}/disagreements", OperationId = "listDisagreements")]
    [EndpointSummary("Where people disagreed about codings or screening, and how each was settled, by whom.")]
    [Heavy]
    [AllowReaders]
    [ProducesResponseType<DisagreementsReading>(StatusCodes.Status200OK)]
    [Takes(State, "Only those that are open, or settled.", Choice = typeof(DisagreementState))]
    [Takes(Limit, "How many at most, from 1 to 2000; otherwise 500.", IsNumber = true)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(room);
        if (!http.Request.Query.TryChoose(State, out DisagreementState? state))
        {
            return Task.FromResult(Results.Problem(Problems.BadParameter(State, Choices.RuleOf<DisagreementState>())));
        }

        return http.Request.Query.NumberOr(Limit, UsualLimit, LargestLimit) is { } limit
            ? room.At(http, async (asOf, token) => await TellAsync(asOf, state, limit, token))
            : Task.FromResult(
                Results.Problem(Problems.BadParameter(Limit, $"takes a number from 1 to {LargestLimit}."))
            );
    }

    private static async Task<DisagreementsReading> TellAsync(
        AsOf asOf,
        DisagreementState? state,
        int limit,
        CancellationToken token
    )
    {
        var disputes = await CodingDisputes.FindAsync(asOf, token);
        var conflicts = await ScreeningConflicts.FindAsync(asOf, token);
        var all = disputes.Concat(conflicts).OrderBy(d => d.At).ToList();
        var asked = all.Where(d => state is null || (d.Settlement is null) == (state == DisagreementState.Open))
            .ToList();
        return new(
            all.Count(d => d.Settlement is not null),
            all.Count(d => d.Settlement is null),
            [.. asked.Take(limit)],
            Math.Max(0, asked.Count - limit),
            asOf.Moment.Position
        );
    }
}

using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Consultations;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Consultations;

/// <summary>All that stakeholders advised, what the team made of it, and what it changed.</summary>
/// <param name="Counts">How often the last answer was which; of all advice.</param>
/// <param name="Changed">How many pieces of advice led to a revision.</param>
/// <param name="Items">The advice that was asked for, in the order in which consultations were held.</param>
/// <param name="Position">The position of the review at which this holds.</param>
public sealed record AdviceReading(
    IReadOnlyDictionary<AdviceState, int> Counts,
    int Changed,
    IReadOnlyList<AdviceGivenBy> Items,
    long Position
);

/// <summary>A piece of advice, and who gave it.</summary>
/// <param name="ConsultationId">The consultation in which it was given.</param>
/// <param name="Group">Who was consulted.</param>
/// <param name="State">What the team last made of it.</param>
/// <param name="Advice">The advice, with every answer and the revision that it caused.</param>
public sealed record AdviceGivenBy(Guid ConsultationId, string Group, AdviceState State, AdviceInFull Advice);

/// <summary>What became of advice.</summary>
public enum AdviceState
{
    [JsonStringEnumMemberName("accepted")]
    Accepted,

    [JsonStringEnumMemberName("partly")]
    Partly,

    [JsonStringEnumMemberName("declined")]
    Declined,

    [JsonStringEnumMemberName("unanswered")]
    Unanswered,
}

public static class ListAdviceEndpoint
{
    private const string Response = "response";
    private const int Most = 10_000;

    [WolverineGet("/v1/reviews/{reviewId}/consultations/advice", OperationId = "listAdvice")]
    [EndpointSummary("What stakeholders advised, what the team made of it, and what it changed.")]
    [AllowReaders]
    [ProducesResponseType<AdviceReading>(StatusCodes.Status200OK)]
    [Takes(Response, "Only advice of which the team made this.", Choice = typeof(AdviceState))]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(room);
        return http.Request.Query.TryChoose(Response, out AdviceState? response)
            ? room.At(http, async (asOf, token) => await TellAsync(asOf, response, token))
            : Task.FromResult(Results.Problem(Problems.BadParameter(Response, Choices.RuleOf<AdviceState>())));
    }

    private static async Task<AdviceReading> TellAsync(AsOf asOf, AdviceState? response, CancellationToken token)
    {
        var consultations = await asOf.ListAsync<ConsultationView>(after: 0, Most, token);
        var told = await ConsultationInFull.Of(consultations, asOf, token);
        var all = told.SelectMany(c => c.Advice.Select(a => new AdviceGivenBy(c.Id, c.Group, StateOf(a), a))).ToList();
        return new(
            all.CountBy(a => a.State).OrderBy(c => c.Key).ToDictionary(),
            all.Count(a => a.Advice.Answers.Any(answer => answer.Revision is not null)),
            [.. all.Where(a => response is null || a.State == response)],
            asOf.Moment.Position
        );
    }

    private static AdviceState StateOf(AdviceInFull advice) =>
        advice.Answers is [.., var last]
            ? last.Response switch
            {
                AdviceResponse.Accepted => AdviceState.Accepted,
                AdviceResponse.Partly => AdviceState.Partly,
                _ => AdviceState.Declined,
            }
            : AdviceState.Unanswered;
}

using Microsoft.AspNetCore.Http.HttpResults;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Comparison;

/// <summary>Two moments side by side; nothing where none have been chosen yet, or where one of them is none.</summary>
/// <param name="Compared">What is said of them.</param>
/// <param name="Wrong">What cannot be asked for so.</param>
public sealed record CompareFront(MomentsCompared? Compared, FieldWrong? Wrong);

/// <summary>What is wrong with a field of a form.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Says">What it takes.</param>
public sealed record FieldWrong(string Field, string Says);

public static class ComparePageEndpoint
{
    private const int Usual = 12;

    [WolverineGet("/reviews/{reviewId}/compare", OperationId = "comparePage")]
    [Page]
    [Heavy]
    [AllowReaders]
    [Takes(ComparisonAsked.FromName, "The earlier moment.")]
    [Takes(ComparisonAsked.ToName, "The later moment.")]
    [Takes(ComparisonAsked.OrderName, "recorded or decided.")]
    [Takes(ComparisonAsked.ConceptName, "Only things of this kind.")]
    [Takes("view", "side for before and after beside each other.")]
    [Takes("after", "The position after which the things of the page began.")]
    [Takes("limit", "How many things at most.")]
    public static async Task<IResult> Get(HttpContext http, PageRoom pages, ComparisonRoom room)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(room);
        if (!http.Request.Query.ContainsKey(ComparisonAsked.FromName))
        {
            return await Form(http, pages, wrong: null);
        }

        pages
            .Dress<ComparePage, CompareFront>(http, found => new CompareFront((MomentsCompared)found, Wrong: null))
            .PutOn(http);
        var answer = await room.AnswerAsync(http, Usual);
        if (Wrong(answer) is not { } wrong)
        {
            return answer;
        }

        http.Items.Remove(typeof(Dress));
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return await Form(http, pages, wrong);
    }

    private static Task<IResult> Form(HttpContext http, PageRoom pages, FieldWrong? wrong) =>
        pages.At<ComparePage, CompareFront>(
            http,
            (_, _) => Task.FromResult<CompareFront?>(new CompareFront(Compared: null, wrong))
        );

    private static FieldWrong? Wrong(IResult answer) =>
        answer
            is ProblemHttpResult
            {
                ProblemDetails: { Status: StatusCodes.Status400BadRequest, Title: { } title } problem
            }
        && problem.Extensions.TryGetValue("parameter", out var field)
            ? new($"{field}", title)
            : null;
}

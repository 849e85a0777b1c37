using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.History;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Comparison;

/// <summary>Two moments side by side; nothing where none have been chosen yet, or where one of them is none.</summary>
/// <param name="Compared">What is said of them.</param>
/// <param name="Wrong">What cannot be asked for so.</param>
public sealed record CompareFront(MomentsCompared? Compared, FieldWrong? Wrong)
{
    /// <summary>The numbers of the parts of what changed.</summary>
    public IReadOnlyDictionary<string, int> Places { get; init; } = new Dictionary<string, int>();

    internal static CompareFront Of(MomentsCompared compared) =>
        new(compared, Wrong: null)
        {
            Places = PartPlaces.Joined(compared.Concepts.SelectMany(kind => kind.Things).Select(thing => thing.Places)),
        };
}

/// <summary>What is wrong with a field of a form.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Says">What it takes.</param>
public sealed record FieldWrong(string Field, string Says);

public static class ComparePageEndpoint
{
    /// <summary>What the list of moments with names is called beside the field for any other.</summary>
    public const string FromChoice = "fromNamed";

    /// <summary>The same for the later moment.</summary>
    public const string ToChoice = "toNamed";

    private const int Usual = 12;

    [WolverineGet("/reviews/{reviewId}/compare", OperationId = "comparePage")]
    [Page]
    [Heavy]
    [AllowReaders]
    [Takes(ComparisonAsked.FromName, "The earlier moment.")]
    [Takes(ComparisonAsked.ToName, "The later moment.")]
    [Takes(ComparisonAsked.OrderName, "recorded or decided.")]
    [Takes(ComparisonAsked.ConceptName, "Only things of this kind.")]
    [Takes(FromChoice, "The earlier moment, where it has a name.")]
    [Takes(ToChoice, "The later moment, where it has a name.")]
    [Takes("view", "side for before and after beside each other.")]
    [Takes("after", "The position after which the things of the page began.")]
    [Takes("limit", "How many things at most.")]
    public static async Task<IResult> Get(HttpContext http, PageRoom pages, ComparisonRoom room)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(room);
        if (Chosen(http) is { } address)
        {
            return Results.LocalRedirect(address);
        }

        if (!http.Request.Query.ContainsKey(ComparisonAsked.FromName))
        {
            return await Form(http, pages, wrong: null);
        }

        pages.Dress<ComparePage, CompareFront>(http, found => CompareFront.Of((MomentsCompared)found)).PutOn(http);
        var answer = await room.AnswerAsync(http, Usual);
        if (Wrong(answer) is not { } wrong)
        {
            return answer;
        }

        http.Items.Remove(typeof(Dress));
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return await Form(http, pages, wrong);
    }

    // What is written counts; where nothing is, what is chosen from the list. The address says it in one way.
    private static string? Chosen(HttpContext http)
    {
        var query = http.Request.Query;
        return !query.ContainsKey(FromChoice) && !query.ContainsKey(ToChoice)
            ? null
            : $"{http.Request.Path}{new QueryBuilder([
                new(ComparisonAsked.FromName, Or(ComparisonAsked.FromName, FromChoice)),
                new(ComparisonAsked.ToName, Or(ComparisonAsked.ToName, ToChoice)),
                .. query
                    .Where(q => q.Value.ToString().Length > 0)
                    .Where(q => q.Key is not (ComparisonAsked.FromName or ComparisonAsked.ToName or FromChoice or ToChoice))
                    .Select(q => KeyValuePair.Create(q.Key, q.Value.ToString())),
            ]).ToQueryString()}";

        string Or(string written, string choice) =>
            query[written].ToString().Trim() is { Length: > 0 } text ? text : query[choice].ToString();
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

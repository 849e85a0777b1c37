using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Texts;

public static class ReadTextEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/texts/{id}", OperationId = "readText")]
    [EndpointSummary("One text with its words, or with the segments between two code points.")]
    [AllowReaders]
    [ProducesResponseType(typeof(TextReading), StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid id, string? from, string? to, HttpContext http, ReadingRoom room) =>
        TextWindow.TryRead(from, to, out var window, out var problem)
            ? room.One<TextView>(http, id, (text, asOf, token) => TextReading.ShowAsync(text, window, asOf, token))
            : Task.FromResult(Results.Problem(problem));
}

public static class ListTextsEndpoint
{
    private static readonly FilterParameter[] Filters = [FilterParameter.Thing("source", TextView.OfSource)];

    [WolverineGet("/v1/reviews/{reviewId}/texts", OperationId = "listTexts")]
    [EndpointSummary("The texts of a review, or of one source, without their words.")]
    [AllowReaders]
    [FilteredBy("source")]
    [ProducesResponseType(typeof(Page<TextEntry>), StatusCodes.Status200OK)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) =>
        room.List<TextView, TextEntry>(http, Filters, TextEntry.ShowAsync);
}

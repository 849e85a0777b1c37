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
    [ProducesResponseType<TextReading>(StatusCodes.Status200OK)]
    [Takes("from", "The first code point to show, from 0.", IsNumber = true)]
    [Takes("to", "One past the last code point to show.", IsNumber = true)]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) =>
        TextWindow.TryRead(http, out var window, out var problem)
            ? room.One<TextView>(http, id, (text, asOf, token) => TextReading.ShowAsync(text, window, asOf, token))
            : Task.FromResult(Results.Problem(problem));
}

public static class ListTextsEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/texts", OperationId = "listTexts")]
    [EndpointSummary("The texts of a review, or of one source, without their words.")]
    [AllowReaders]
    [ProducesResponseType<Page<TextEntry>>(StatusCodes.Status200OK)]
    [FilteredBy("source")]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) =>
        room.List<TextView, TextEntry>(http, ("source", TextView.OfSource), TextEntry.ShowAsync);
}

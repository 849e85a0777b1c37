using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Texts;

public static class ReadTextEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/texts/{id}", OperationId = "readText")]
    [EndpointSummary("One text with its words, or with the segments between two code points.")]
    [AllowReaders]
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
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) =>
        room.List<TextView, TextEntry>(http, ("source", TextView.OfSource), TextEntry.ShowAsync);
}

using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Participants;

public static class ReadParticipantEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/participants/{id}", OperationId = "readParticipant")]
    [EndpointSummary("One participant, with what they took part in.")]
    [AllowReaders]
    [ProducesResponseType(typeof(ParticipantReading), StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) =>
        room.One<ParticipantView>(http, id, ParticipantReading.ShowAsync);
}

public static class ListParticipantsEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/participants", OperationId = "listParticipants")]
    [EndpointSummary("The participants of a review, under their pseudonyms.")]
    [AllowReaders]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) => room.List<ParticipantView>(http);
}

using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Consultations;

public static class ReadConsultationEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/consultations/{id}", OperationId = "readConsultation")]
    [EndpointSummary("One consultation, with its advice and what the team made of it.")]
    [AllowReaders]
    [ProducesResponseType<ConsultationInFull>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) =>
        room.One<ConsultationView>(
            http,
            id,
            async (view, asOf, token) => await ConsultationInFull.Of(view, asOf, token)
        );
}

public static class ListConsultationsEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/consultations", OperationId = "listConsultations")]
    [EndpointSummary("The consultations of a review.")]
    [AllowReaders]
    [FilteredBy("put", "about", "revision")]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) =>
        room.List<ConsultationView>(http, ("put", "put"), ("about", "about"), ("revision", "revision"));
}

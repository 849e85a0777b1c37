using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Codebook;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Codings;

/// <summary>A reading, and whether its code has since come to mean something else.</summary>
public sealed record CodingRead : CodingView
{
    public CodingRead(CodingView coding, int presentCodeVersion)
        : base(coding) => IsStale = presentCodeVersion > coding.CodeVersion;

    public bool IsStale { get; }
}

public static class ReadCodingEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/codings/{id}", OperationId = "readCoding")]
    [EndpointSummary("One coding with its disputes, and whether its code was redefined since.")]
    [AllowReaders]
    [ProducesResponseType<CodingRead>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) =>
        room.One<CodingView>(
            http,
            id,
            async (coding, asOf, token) =>
                new CodingRead(coding, (await asOf.FindAsync<CodeView>(coding.CodeId.Value, token))!.DefinitionVersion)
        );
}

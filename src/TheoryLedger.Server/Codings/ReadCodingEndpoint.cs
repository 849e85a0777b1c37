using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Codebook;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Codings;

/// <summary>A reading, and whether its code has come to mean something else, or was given up, since it was last looked at.</summary>
public sealed record CodingRead : CodingView
{
    public CodingRead(CodingView coding, CodeView code)
        : base(coding) => IsStale = code.DefinitionVersion > CountsUnder || code.Ended?.Position > LookedAt;

    private long LookedAt => Affirmations is [.., var last] ? last.Taken.Position : Coded.Position;

    public bool IsStale { get; }
}

public static class ReadCodingEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/codings/{id}", OperationId = "readCoding")]
    [EndpointSummary("One coding with its disputes, and whether its code was redefined or given up since.")]
    [AllowReaders]
    [ProducesResponseType<CodingRead>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) =>
        room.One<CodingView>(
            http,
            id,
            async (coding, asOf, token) =>
                new CodingRead(coding, (await asOf.FindAsync<CodeView>(coding.CodeId.Value, token))!)
        );
}

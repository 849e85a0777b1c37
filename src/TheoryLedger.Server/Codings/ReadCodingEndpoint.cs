using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Codebook;
using TheoryLedger.Server.Contributors;
using TheoryLedger.Server.Excerpts;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Codings;

/// <summary>A reading, and whether since it was last looked at its code changed or was given up, or its excerpt says something else.</summary>
public sealed record CodingRead : CodingView
{
    public CodingRead(CodingView coding, CodeView? code, ExcerptView? excerpt, ContributorView? coder)
        : base(coding)
    {
        var read = excerpt?.At(ExcerptVersion);
        (Quote, Locator) = (read?.Quote, read?.Locator);
        IsRecordedByCoder = coder?.Account is { } account ? Coded.Recorder == Caller.AgentOf(account) : null;
        IsReAnchored = excerpt?.ExcerptVersion > HoldsFor;
        IsStale = IsReAnchored || code?.DefinitionVersion > CountsUnder || code?.Ended?.Position > LookedAt;
    }

    /// <summary>False where another account than the coder's recorded it; none where it is not known which account is the coder's.</summary>
    public bool? IsRecordedByCoder { get; }

    private long LookedAt => Affirmations is [.., var last] ? last.Taken.Position : Coded.Position;

    /// <summary>True until it is replaced or affirmed, where it no longer answers to its code or to its excerpt as they stand.</summary>
    public bool IsStale { get; }

    /// <summary>True where the excerpt has been re-anchored since: it has other words now than those that were read.</summary>
    public bool IsReAnchored { get; }

    /// <summary>The words that were read; none where nobody dated the excerpt, and it was not there by then.</summary>
    public Words? Quote { get; }

    public Words? Locator { get; }
}

public static class ReadCodingEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/codings/{id}", OperationId = "readCoding")]
    [EndpointSummary("One coding with its disputes and the words it reads, and whether code or excerpt changed since.")]
    [AllowReaders]
    [ProducesResponseType<CodingRead>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) =>
        room.One<CodingView>(
            http,
            id,
            async (coding, asOf, token) =>
                new CodingRead(
                    coding,
                    await asOf.FindAsync<CodeView>(coding.CodeId.Value, token),
                    await asOf.FindAsync<ExcerptView>(coding.ExcerptId.Value, token),
                    await asOf.FindAsync<ContributorView>(coding.Coder.Value, token)
                )
        );
}

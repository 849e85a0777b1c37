using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Codings;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Reviews;
using Wolverine.Http;

namespace TheoryLedger.Server.Codebook;

/// <summary>The whole codebook at one moment.</summary>
/// <param name="Version">The number under which it was last issued; 0 before the first.</param>
/// <param name="Codes">Each under its parent, by label.</param>
/// <param name="Position">The position of the review at which this holds.</param>
public sealed record CodebookAtAMoment(int Version, IReadOnlyList<CodeInUse> Codes, long Position);

/// <summary>A code and how many standing codings use it.</summary>
public sealed record CodeInUse : CodeView
{
    public CodeInUse(CodeView code, int codings)
        : base(code) => Codings = codings;

    public int Codings { get; }
}

public static class ReadCodebookEndpoint
{
    private const int Largest = 5_000;

    [WolverineGet("/v1/reviews/{reviewId}/codebook", OperationId = "readCodebook")]
    [EndpointSummary("The codebook as it stands: every code with its definition and how often it is used.")]
    [AllowReaders]
    [ProducesResponseType<CodebookAtAMoment>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid reviewId, HttpContext http, ReadingRoom room) =>
        room.At(
            http,
            async (asOf, token) =>
            {
                var review = await asOf.FindAsync<ReviewView>(reviewId, token);
                var codes = await asOf.ListAsync<CodeView>(after: 0, Largest, token);
                var uses = await asOf.CountAsync(codes.Select(c => c.Id), CodingView.CodeEdge, token);
                return new CodebookAtAMoment(review?.CodebookVersion ?? 0, InOrder(codes, uses), asOf.Moment.Position);
            }
        );

    private static List<CodeInUse> InOrder(List<CodeView> codes, Dictionary<Guid, int> uses)
    {
        var there = codes.Select(c => c.Id).ToHashSet();
        // A parent that nobody dated may not be there yet when its children are: they stand at the top until it is.
        var children = codes.ToLookup(c => c.Parent is { } p && there.Contains(p.Value) ? p.Value : Guid.Empty);
        return [.. Under(Guid.Empty)];

        IEnumerable<CodeInUse> Under(Guid parent) =>
            children[parent]
                .OrderBy(c => c.Label, StringComparer.Ordinal)
                .SelectMany(c => Under(c.Id).Prepend(new CodeInUse(c, uses.GetValueOrDefault(c.Id))));
    }
}

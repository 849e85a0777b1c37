using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Comparison;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.History;

/// <summary>What each part of a thing says, and which fact last changed it.</summary>
/// <param name="Id">The thing.</param>
/// <param name="Concept">What it is.</param>
/// <param name="Version">How many facts there are about it.</param>
/// <param name="Parts">Its fields; elements, links and statements each by itself.</param>
public sealed record Blame(Guid Id, string Concept, long Version, IReadOnlyList<BlamedPart> Parts);

/// <summary>A part of a thing, and the fact by which it says what it says.</summary>
public sealed record BlamedPart(string Field, JsonNode? Value, FactInBrief LastChanged);

public static class BlameEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/blame/{id}", OperationId = "readBlame")]
    [EndpointSummary("Which fact last changed each part of a thing: when, by whom, and why.")]
    [AllowReaders]
    [ProducesResponseType<Blame>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return room.At(http, (asOf, token) => FindAsync(asOf, id, token));
    }

    private static async Task<object?> FindAsync(AsOf asOf, Guid id, CancellationToken token) =>
        await Steps.ReadAsync(asOf, "i.id = $4", "i.since", token, id) is { Count: > 0 } steps ? Of(steps) : null;

    private static Blame Of(List<Step> steps)
    {
        var last = steps[^1];
        var parts = Part.Of(last.After).Select(part => new BlamedPart(part.Field, part.Value, Changer(part, steps)));
        return new(last.Id, last.Concept, last.Fact.Envelope.Version, [.. parts]);
    }

    // Everything that stands came with some fact, at the latest with the first.
    private static FactInBrief Changer(Part part, List<Step> steps) =>
        FactInBrief.Of(
            steps.FindLast(step => step.Changes.Any(change => FieldChange.Concerns(change.Field, part.Field)))!.Fact
        );
}

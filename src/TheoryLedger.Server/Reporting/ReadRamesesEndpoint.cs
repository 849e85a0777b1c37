using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Reporting;

/// <summary>Which items of the reporting standards have records behind them, and which have none yet.</summary>
/// <param name="Evidenced">How many have.</param>
/// <param name="WithoutEvidence">The numbers of all that have not.</param>
/// <param name="Items">All nineteen, in order.</param>
/// <param name="Position">The position of the review at which this holds.</param>
public sealed record RamesesReading(
    int Evidenced,
    IReadOnlyList<int> WithoutEvidence,
    IReadOnlyList<RamesesEvidence> Items,
    long Position
);

/// <summary>What the record shows of one item.</summary>
/// <param name="Number">In the order of the standards.</param>
/// <param name="Item">What should be told, in our own words.</param>
/// <param name="State">Whether there is anything.</param>
/// <param name="Records">How many records show something of it.</param>
/// <param name="Href">Where they are read, below the review; none where the record keeps nothing of the kind.</param>
public sealed record RamesesEvidence(int Number, string Item, RamesesState State, long Records, string? Href);

/// <summary>Whether the record has anything for an item.</summary>
public enum RamesesState
{
    [JsonStringEnumMemberName("evidenced")]
    Evidenced,

    /// <summary>It could have, and has nothing yet.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>Only the report's own text can tell; that is not kept here.</summary>
    [JsonStringEnumMemberName("not-kept")]
    NotKept,
}

public static class ReadRamesesEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/reporting/rameses", OperationId = "readRameses")]
    [EndpointSummary(
        "Which items of the RAMESES publication standards have recorded evidence, and which have none yet."
    )]
    [Heavy]
    [AllowReaders]
    [ProducesResponseType<RamesesReading>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return room.At(http, async (asOf, token) => await TellAsync(asOf, token));
    }

    private static async Task<RamesesReading> TellAsync(AsOf asOf, CancellationToken token)
    {
        var kept = RamesesItems.All.Where(item => item.Evidence is not null).ToList();
        var counts = await asOf.CountAsync([.. kept.Select(item => item.Evidence!)], token);
        var records = kept.Zip(counts).ToDictionary(c => c.First.Number, c => c.Second);
        var items = RamesesItems.All.Select(item => Of(item, asOf.Moment, records)).ToList();
        return new(
            items.Count(i => i.State == RamesesState.Evidenced),
            [.. items.Where(i => i.State != RamesesState.Evidenced).Select(i => i.Number)],
            items,
            asOf.Moment.Position
        );
    }

    private static RamesesEvidence Of(RamesesItem item, Moment moment, Dictionary<int, long> records) =>
        records.TryGetValue(item.Number, out var count)
            ? new(
                item.Number,
                item.Says,
                count > 0 ? RamesesState.Evidenced : RamesesState.None,
                count,
                moment.Href(item.Where!)
            )
            : new(item.Number, item.Says, RamesesState.NotKept, 0, Href: null);
}

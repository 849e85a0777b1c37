using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using Wolverine.Http;

namespace TheoryLedger.Server.Screening;

/// <summary>A flow of records as a page shows it: of each box a few records, and how many there are.</summary>
public sealed record FlowFront(FlowReading Flow)
{
    private const int Named = 15;

    internal static FlowFront Of(FlowReading flow) =>
        new(
            flow with
            {
                Boxes = [.. flow.Boxes.Select(Few)],
                Ends = [.. flow.Ends.Select(Few)],
                Phases = [.. flow.Phases.Select(p => p with { Taken = Few(p.Taken), Before = Few(p.Before) })],
                OwnFieldwork = Few(flow.OwnFieldwork),
            }
        );

    private static FlowBox Few(FlowBox box) =>
        box with
        {
            Records = [.. box.Records.Take(Named)],
            More = box.Count - Math.Min(box.Count, Named),
        };
}

public static class FlowPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/screening/flow", OperationId = "flowPage")]
    [Page]
    [Heavy]
    [AllowReaders]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return pages.Kept<FlowPage, FlowFront>(
            http,
            async (asOf, token) => FlowFront.Of(await Flow.TellAsync(asOf, token))
        );
    }
}

using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Events;
using TheoryLedger.Server.History;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Milestones;

public static class ReadSinceMilestoneEndpoint
{
    private const int PageSize = 100;
    private const int LargestPage = 500;

    [WolverineGet("/v1/reviews/{reviewId}/milestones/{id}/since", OperationId = "readSinceMilestone")]
    [EndpointSummary("Who has decided what since a milestone.")]
    [AllowReaders]
    [ProducesResponseType<SinceMilestone>(StatusCodes.Status200OK)]
    [Takes("after", "The position after which the page begins.", IsNumber = true)]
    [Takes("limit", "How many facts at most.", IsNumber = true)]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return Cursor.TryRead(http, PageSize, LargestPage, out var cursor, out var problem)
            ? room.One<MilestoneView>(
                http,
                id,
                async (view, asOf, token) => await TellAsync(http, view, asOf, cursor, token)
            )
            : Task.FromResult(Results.Problem(problem));
    }

    private static async Task<SinceMilestone> TellAsync(
        HttpContext http,
        MilestoneView milestone,
        AsOf asOf,
        Cursor cursor,
        CancellationToken token
    )
    {
        var rows = new SinceRows(asOf, milestone);
        var facts = await rows.FactsAsync(cursor.After, cursor.Limit + 1, token);
        var page = facts.Take(cursor.Limit).ToList();
        var deciders = await rows.DecidersAsync(token);
        var things = page.Select(f => f.Envelope.Stream).Concat(deciders.Select(d => d.By));
        var names = await Neighbours.FindAsync(asOf, things, token);
        return new(
            milestone,
            milestone.Position,
            Deciders(deciders, names),
            [
                .. page.Select(f => new FactSince(
                    names.Name(new Ref(f.Envelope.Stream)),
                    FactInBrief.Of(f),
                    Lateness.Order(f.Envelope.Effective, milestone.Named.DecidedAt)
                )),
            ],
            asOf.Moment.Position,
            facts.Count > page.Count ? cursor.Next(http, page[^1].Envelope.Position) : null
        );
    }

    private static IReadOnlyList<DeciderSince> Deciders(
        IEnumerable<(Guid By, string Kind, int Count)> decided,
        Neighbours names
    ) =>
        [
            .. decided
                .GroupBy(d => d.By)
                .Select(by => new DeciderSince(
                    by.Key,
                    names.Find(by.Key)?.Name,
                    by.Sum(d => d.Count),
                    by.ToDictionary(d => d.Kind, d => d.Count, StringComparer.Ordinal)
                ))
                .OrderByDescending(by => by.Facts),
        ];
}

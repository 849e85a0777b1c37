using TheoryLedger.Server.Protocol;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Reporting;

namespace TheoryLedger.Server.Questions;

/// <summary>What is asked of how the review went: departures, reporting, and what was known when.</summary>
internal static class OfProcess
{
    private const string Dated = "i.view -> 'linked' ->> 'decidedAt' not in ('unknown', 'not-published')";

    private static Count Decided => Count.Of("constructs") + Count.Of("configurations");

    public static IReadOnlyList<Question> All { get; } =
    [
        new(26, "What departed from the protocol, when and why?")
        {
            Tell = DeparturesAsync,
            Needs = "the protocol",
            Links = ["protocol/departures"],
        },
        new(40, "Which items of the reporting standards (RAMESES) have no recorded evidence yet?")
        {
            Tell = ReportingAsync,
            Needs = "a review",
            Links = ["reporting/rameses"],
        },
        new(41, "What did the team know when it decided?")
        {
            Tell = KnownAsync,
            Needs = "when the evidence for theory was put forward",
            Presumes = [new("decisions on theory", Decided)],
            Links = ["events/{decision}/known-then", "events"],
            Instead = "backdated",
            Also = ["events/{decision}/known-then", "why/{configuration}"],
        },
    ];

    // Where no evidence states its time, nobody can tell what of it was known.
    private static async Task<Tally> KnownAsync(Inquiry review, CancellationToken token)
    {
        var counts = await review.AsOf.CountAsync([Decided, Count.Of("evidence"), Count.Of("evidence", Dated)], token);
        return counts is [_, > 0, 0] ? new(0, 0) : new(counts[0], counts[0]);
    }

    // What was decided about the review itself is what may depart from its protocol.
    private static async Task<Tally> DeparturesAsync(Inquiry review, CancellationToken token)
    {
        var told = await DeparturesReading.FindAsync(review.AsOf, token);
        var decided = await review.AsOf.CountAsync([OnReview], token);
        return told is { Published: null, Items: [] } ? new(0, 0) : new(told.Items.Count, decided[0]);
    }

    private static Count OnReview =>
        Count.Apart(moment =>
            $"""
                select count(*) from ledger.read_item i
                where i.generation = $1 and i.review = $2 and i.id = $2 and {moment.Began("i")}
                """
        );

    private static async Task<Tally> ReportingAsync(Inquiry review, CancellationToken token)
    {
        var told = await ReadRamesesEndpoint.TellAsync(review.AsOf, token);
        return new(told.WithoutEvidence.Count, told.Items.Count);
    }
}

using TheoryLedger.Server.History;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Events;

/// <summary>One fact: what it says, what it changed, and its neighbours.</summary>
/// <param name="Thing">What it is about.</param>
/// <param name="Concept">What that is.</param>
/// <param name="Entry">When, who and why, and which fields it changed.</param>
/// <param name="Raw">As programs read it.</param>
/// <param name="Last">The last position that is seen.</param>
public sealed record FactFront(Guid Thing, string Concept, HistoryEntry Entry, EventEntry Raw, long Last)
{
    internal static async Task<FactFront?> FindAsync(long position, AsOf asOf, CancellationToken token)
    {
        // The row that held until then comes first: it is what the fact changed.
        var steps = await Steps.ReadAsync(
            asOf,
            """
            i.id = (select x.stream from ledger.entry x where x.review = $2 and x.position = $4)
              and i.since <= $4 and i.until >= $4
            """,
            "i.since",
            token,
            position
        );
        return steps.LastOrDefault(step => step.Position == position) is { } step
            ? new(step.Id, step.Concept, HistoryEntry.Of(step), EventEntry.Of(step.Fact), asOf.Moment.Position)
            : null;
    }
}

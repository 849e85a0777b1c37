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
    /// <summary>The contributor whose account recorded it; none where the account is nobody's in this review.</summary>
    public Guid? RecordedBy { get; init; }

    /// <summary>The numbers of the parts that the thing had then.</summary>
    public IReadOnlyDictionary<string, int> Places { get; init; } = new Dictionary<string, int>();

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
        return steps.LastOrDefault(step => step.Position == position) is { } step && HistoryEntry.Of(step) is var entry
            ? new(step.Id, step.Concept, entry, EventEntry.Of(step.Fact), asOf.Moment.Position)
            {
                Places = entry.Places,
                RecordedBy = await RecordedByAsync(entry.Fact.Recorder, asOf, token),
            }
            : null;
    }

    private static async Task<Guid?> RecordedByAsync(string recorder, AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select i.id from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.concept = 'contributors' and {asOf.Holds("i")}
              and 'agent/' || replace(i.view ->> 'account', '-', '') = $4
            order by i.born limit 1
            """,
            recorder
        );
        return await query.ExecuteScalarAsync(token) as Guid?;
    }
}

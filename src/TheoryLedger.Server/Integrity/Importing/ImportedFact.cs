using System.Text.Json;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Recording;

namespace TheoryLedger.Server.Integrity.Importing;

/// <summary>An event of a bundle, read, with what follows from it and from all before it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Fact">What it says.</param>
internal sealed record ImportedFact(BundleEvent Event, LedgerEvent Fact)
{
    /// <summary>By protected field, whom its words concern.</summary>
    public IReadOnlyList<IReadOnlyList<Guid>> Heard { get; init; } = [];

    /// <summary>Who stands from now on behind what it is about.</summary>
    public IReadOnlyList<(Guid Thing, Guid Person)> After { get; init; } = [];

    /// <summary>All of a review, in order.</summary>
    public static IEnumerable<ImportedFact> All(IBundle bundle)
    {
        var concern = new ProvenConcern();
        foreach (var decision in Decisions(BundleEvent.All(bundle)))
        {
            var behind = concern.Behind(decision);
            foreach (var one in decision)
            {
                yield return concern.Take(one, behind);
            }
        }
    }

    // What was decided together is told by its first fact, as the headers say that the log proves.
    private static IEnumerable<List<ImportedFact>> Decisions(IEnumerable<BundleEvent> events)
    {
        var (together, decision) = (new List<ImportedFact>(), Guid.Empty);
        foreach (var e in events)
        {
            var next = DecisionOf(e);
            if (next != decision && together is not [])
            {
                yield return together;
                together = [];
            }

            (decision, var type) = (next, EventNames.ByName[e.Type]);
            together.Add(new(e, (LedgerEvent)JsonSerializer.Deserialize(e.Payload.Span, type, LedgerJson.Options)!));
        }

        if (together is not [])
        {
            yield return together;
        }
    }

    private static Guid DecisionOf(BundleEvent e)
    {
        using var headers = JsonDocument.Parse(e.Headers);
        return headers.RootElement.GetProperty(Headers.Decision).GetGuid();
    }
}

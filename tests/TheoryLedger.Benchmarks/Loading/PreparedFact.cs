using System.Text.Json;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Recording;

namespace TheoryLedger.Benchmarks.Loading;

/// <summary>A fact as its rows will hold it: committed, sealed and written out.</summary>
public sealed record PreparedFact(
    Envelope Envelope,
    LedgerEvent Event,
    string Name,
    string DotNetType,
    string Data,
    string Headers,
    IReadOnlyList<SealedWords> Words
)
{
    /// <summary>Who stands from now on behind what it is about.</summary>
    public required IReadOnlyList<(Guid Thing, Guid Person)> Concern { get; init; }

    public static PreparedFact Of(Recorded fact, Guid review, WordVault vault)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(vault);
        var committed = Commitments.Commit(fact.Event, fact.Envelope.EventId);
        var type = committed.Event.GetType();
        return new PreparedFact(
            fact.Envelope,
            committed.Event,
            EventNames.ByType[type],
            $"{type.FullName}, {type.Assembly.GetName().Name}",
            JsonSerializer.Serialize(committed.Event, type, LedgerJson.Options),
            HeadersOf(fact.Envelope),
            [.. committed.Disclosures.Select(d => vault.Seal(review, d.Disclosure, d.Concerns))]
        )
        {
            Concern = [.. Server.Recording.Concern.After(EntryOf(fact.Envelope, committed)).Distinct()],
        };
    }

    private static Entry EntryOf(Envelope e, Committed committed) =>
        new(e.Position, e.EventId, e.Stream, e.Version, committed);

    private static string HeadersOf(Envelope envelope)
    {
        var headers = new Dictionary<string, object>
        {
            [Server.Recording.Headers.Position] = envelope.Position,
            [Server.Recording.Headers.Decision] = $"{envelope.Decision}",
            [Server.Recording.Headers.Effective] = envelope.Effective.Text,
            [Server.Recording.Headers.DecidedBy] = envelope.DecidedBy.Select(id => id.ToString()).ToArray(),
        };
        if (envelope.Phase is { } phase)
        {
            headers[Server.Recording.Headers.Phase] = phase.ToString();
        }

        return JsonSerializer.Serialize(headers, LedgerJson.Options);
    }
}

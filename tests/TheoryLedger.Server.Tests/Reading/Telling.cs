using System.Text.Json.Nodes;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Tests.Reading;

/// <summary>Facts about one thing, taken through its projection as if they had been recorded one after the other.</summary>
public sealed class Telling
{
    public static readonly PhaseId Phase = new(Guid.CreateVersion7());
    public static readonly ContributorId Ada = new(Guid.CreateVersion7());

    /// <summary>The position before the first fact.</summary>
    private const long Before = 10;

    private readonly Batch _batch = new(new Dictionary<Guid, ItemRow>(), []);

    private Telling(Guid id) => Id = id;

    public Guid Id { get; }

    /// <summary>The bytes that are read after the last fact.</summary>
    public string Text => _batch.NewItems[^1].View;

    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>What it points at after the last fact, as kind and target.</summary>
    public IReadOnlyList<(string Kind, Guid Target)> Edges =>
        [.. _batch.NewEdges.Where(e => e.Until == Mark.Open).Select(e => (e.Kind, e.Target))];

    public static Telling Of(params LedgerEvent[] events) => Of(Guid.CreateVersion7(), events);

    public static Telling Of(Guid id, params LedgerEvent[] events)
    {
        var telling = new Telling(id);
        for (var version = 1; version <= events.Length; version++)
        {
            telling._batch.Take(new Recorded(telling.EnvelopeOf(version), events[version - 1]));
        }

        return telling;
    }

    public static Reasoning Because(string rationale, params IReadOnlyList<Ref> triggeredBy) =>
        new(rationale, ReasoningOperation.Juxtapose, triggeredBy, Alternatives.None);

    private Envelope EnvelopeOf(long version) =>
        new(
            Before + version,
            DateTimeOffset.UnixEpoch.AddSeconds(version),
            Id,
            Id,
            version,
            "agent/test",
            Phase,
            [Ada],
            EffectiveTime.Parse("2021-03")
        );
}

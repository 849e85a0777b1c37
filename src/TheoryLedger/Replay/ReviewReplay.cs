using System.Diagnostics;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Evidence;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Sources;

namespace TheoryLedger.Replay;

/// <summary>A review told again from its facts and nothing else: no server, no database, no clock.</summary>
/// <remarks>What is kept is one state a thing, never the facts; frames are handed out as they come about.</remarks>
public sealed class ReviewReplay
{
    private readonly Dictionary<Guid, IState> _things = [];
    private readonly List<Guid> _begun = [];
    private readonly Tally _tally = new(Counts.None);
    private readonly Voices _voices;
    private (FrameDecision Decision, DateTimeOffset RecordedAt)? _last;

    public ReviewReplay() => _voices = new(_things);

    /// <summary>The position of the last fact that was taken.</summary>
    public long Position { get; private set; }

    /// <summary>What the review holds now.</summary>
    public Counts Counts => _tally.Counts;

    /// <summary>The frames of a review, one for each of its facts in the order of their positions.</summary>
    public static IEnumerable<Frame> Of(IEnumerable<Recorded> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var replay = new ReviewReplay();
        return facts.Select(replay.Take);
    }

    /// <summary>Takes the next fact, and tells what it changed.</summary>
    public Frame Take(Recorded fact)
    {
        var (before, after) = Step(fact);
        return Frame.Of(fact, _last!.Value.Decision, before, after, Counts);
    }

    /// <summary>Takes the next fact; for those who want to know only what it all comes to.</summary>
    public void Pass(Recorded fact) => Step(fact);

    /// <summary>The theory as it stands after the facts taken so far.</summary>
    public TheoryAsItStands Theory() => TheoryAsItStands.Of(_begun.Select(id => (id, _things[id])), _tally.Scales.Of);

    private (IState? Before, IState After) Step(Recorded fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var envelope = fact.Envelope;
        if (envelope.Position != Position + 1)
        {
            throw new ArgumentException($"After position {Position} comes {envelope.Position}.", nameof(fact));
        }

        var before = _things.GetValueOrDefault(envelope.Stream);
        var after = Next(before, fact);
        _things[envelope.Stream] = after;
        if (before is null && TheoryAsItStands.Tells(after))
        {
            _begun.Add(envelope.Stream);
        }

        Position = envelope.Position;
        Count(envelope.Stream, fact.Event, before, after);
        Decide(envelope);
        return (before, after);
    }

    // Within the ledger it cannot happen; what others hand over may hold anything.
    private static IState Next(IState? before, Recorded fact)
    {
        try
        {
            return Folds.Next(before, fact.Event);
        }
        catch (UnreachableException cause)
        {
            var what = EventNames.ByType[fact.Event.GetType()];
            throw new ArgumentException($"{what} cannot follow what precedes it.", nameof(fact), cause);
        }
    }

    private void Decide(Envelope envelope)
    {
        if (_last?.RecordedAt != envelope.RecordedAt)
        {
            _last = (new(envelope.EventId, envelope.Position), envelope.RecordedAt);
        }
    }

    private void Count(Guid id, LedgerEvent @event, IState? before, IState after)
    {
        _tally.Move(Counted.Of(before), Counted.Of(after));
        switch (after)
        {
            case Configuration configuration:
                _tally.Scales.Restate(id, configuration.Version);
                break;
            case EvidenceLink link:
                _tally.Scales.Judge(id, Judged.Of(link));
                break;
            case Source source:
                _tally.Scales.Exclude(id, source.IsExcluded);
                Hear(id, @event);
                break;
            case Coding { IsStanding: false } coding:
                _tally.Scales.End(id, coding.ReplacedBy?.Value);
                break;
            case Participant participant:
                _tally.Consent(id, participant.IsWithdrawn);
                break;
            case Excerpt excerpt:
                _tally.Scales.ReAnchor(id, excerpt.Version);
                Hear(id, @event);
                break;
            default:
                Hear(id, @event);
                break;
        }
    }

    private void Hear(Guid id, LedgerEvent @event)
    {
        var people = _voices.After(@event, _tally.Behind).ToList();
        if (people.Count > 0)
        {
            _tally.Behind.Stand(id, people);
            _tally.Scales.LookAgain([id, .. _tally.Behind.Before(id)]);
        }
    }
}

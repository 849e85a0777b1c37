using System.Globalization;
using TheoryLedger.Ledger;

namespace TheoryLedger.Provenance;

/// <summary>Tells the history of things in a review as provenance: every fact is an act that made a state of its thing.</summary>
/// <remarks>
/// A new state revises and ends the one before. What a thing rests on is taken in the state in which it stood at that fact, so that
/// nothing is used before it was made or after it was over. Pointers that run away from evidence say of the later thing only that it
/// was influenced: it had been made before.
/// </remarks>
public sealed class ReviewProvenance
{
    private readonly ReviewTrace _trace;
    private readonly ProvNames _names;
    private readonly ILookup<Guid, TracedFact> _facts;

    private ReviewProvenance(ReviewTrace trace)
    {
        _trace = trace;
        _names = new ProvNames(trace.Review, trace.Things.ToDictionary(t => t.Id, t => t.Concept));
        _facts = trace.Facts.ToLookup(f => f.Envelope.Stream);
    }

    public static ProvDocument Of(ReviewTrace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        return new ReviewProvenance(trace).Tell();
    }

    private ProvDocument Tell() =>
        new(
            _names.Namespaces,
            [
                .. _trace.Things.Where(t => !IsFact(t)).Select(Thing),
                .. _trace.Facts.Select(State),
                .. _trace.Facts.Select(Act),
                .. OtherActs(),
                .. Agents(),
            ],
            [
                .. _trace.Facts.SelectMany(Made),
                .. _trace.Facts.SelectMany(Answered),
                .. _trace.Pointers.SelectMany(Pointed),
            ]
        );

    private ProvEntity Thing(TracedThing thing) =>
        new(_names.Thing(thing.Id))
        {
            Label = thing.Title,
            Kinds = [$"tl:{thing.Concept}"],
            Attributes = thing.LeftOut > 0 ? [new("tl:leftOut", thing.LeftOut.ToString(Culture))] : [],
        };

    private ProvEntity State(TracedFact fact) =>
        new(_names.State(fact.Envelope))
        {
            Attributes = [new("tl:position", fact.Envelope.Position.ToString(Culture))],
        };

    // Deciding takes until it is recorded; when it began is told as far as it was stated.
    private static ProvActivity Act(TracedFact fact) =>
        new(ProvNames.Act(fact.Envelope.EventId), Earlier(fact.Envelope), fact.Envelope.RecordedAt)
        {
            Kinds = [$"tl:{fact.Name}"],
            Attributes =
            [
                new("tl:position", fact.Envelope.Position.ToString(Culture)),
                new("tl:decided", fact.Envelope.Effective.Text),
                .. fact.Envelope.Phase is { } phase
                    ? [new ProvDetail("tl:phase", $"r:phases/{phase}", IsName: true)]
                    : Array.Empty<ProvDetail>(),
            ],
        };

    // A decision that is pointed at by itself, although nothing of what it decided is told here.
    private IEnumerable<ProvActivity> OtherActs() =>
        _trace
            .Things.Where(IsFact)
            .Select(t => ProvNames.Act(t.Id))
            .Except(_trace.Facts.Select(f => ProvNames.Act(f.Envelope.EventId)))
            .Select(id => new ProvActivity(id, Start: null, End: null));

    private static bool IsFact(TracedThing thing) => thing.Concept == ProvNames.Facts;

    private static DateTimeOffset? Earlier(Envelope envelope) =>
        envelope.Effective.NotBefore is { } stated && stated <= envelope.RecordedAt ? stated : null;

    private IEnumerable<ProvAgent> Agents() =>
        [
            .. _trace
                .Facts.SelectMany(f => f.Envelope.DecidedBy)
                .Distinct()
                .Select(id => new ProvAgent(ProvNames.Contributor(id.Value)) { Kinds = ["tl:contributor"] }),
            .. _trace
                .Facts.Select(f => f.Envelope.Recorder)
                .Distinct()
                .Select(recorder => new ProvAgent(ProvNames.Account(recorder)) { Kinds = ["tl:account"] }),
        ];

    private IEnumerable<ProvRelation> Made(TracedFact fact)
    {
        var (envelope, act) = (fact.Envelope, ProvNames.Act(fact.Envelope.EventId));
        var (state, at) = (_names.State(envelope), envelope.RecordedAt);
        yield return new WasGeneratedBy(state, act, at) { Id = ProvNames.Making(envelope) };
        yield return new SpecializationOf(state, _names.Thing(envelope.Stream));
        if (StateBefore(envelope.Stream, envelope.Position) is { } before)
        {
            yield return new Used(act, before, at) { Id = ProvNames.Use(envelope) };
            yield return new WasDerivedFrom(state, before)
            {
                Kind = "prov:Revision",
                Activity = act,
                Generation = ProvNames.Making(envelope),
                Usage = ProvNames.Use(envelope),
            };
            yield return new WasInvalidatedBy(before, act, at);
        }
    }

    private static IEnumerable<ProvRelation> Answered(TracedFact fact) =>
        [
            .. fact.Envelope.DecidedBy.Select(id => new WasAssociatedWith(
                ProvNames.Act(fact.Envelope.EventId),
                ProvNames.Contributor(id.Value),
                "tl:decider"
            )),
            new WasAssociatedWith(
                ProvNames.Act(fact.Envelope.EventId),
                ProvNames.Account(fact.Envelope.Recorder),
                "tl:recorder"
            ),
        ];

    private IEnumerable<ProvRelation> Pointed(TracedPointer pointer)
    {
        var from = _facts[pointer.From].First(f => f.Envelope.Position == pointer.Since).Envelope;
        if (pointer.Upstream == pointer.From)
        {
            yield return new WasInfluencedBy(_names.Thing(pointer.To), _names.State(from))
            {
                Attributes = Way(pointer),
            };
        }
        else if (pointer.Upstream is not null)
        {
            yield return Grounded(pointer, from);
        }
    }

    private ProvRelation Grounded(TracedPointer pointer, Envelope from)
    {
        var ground = StateBefore(pointer.To, pointer.Since) ?? _names.Thing(pointer.To);
        return ground.StartsWith($"r:{ProvNames.Facts}/", StringComparison.Ordinal)
                ? new WasInfluencedBy(_names.State(from), ground) { Attributes = Way(pointer) }
            : pointer.Kind == "triggered-by"
                ? new Used(ProvNames.Act(from.EventId), ground, from.RecordedAt) { Attributes = Way(pointer) }
            : new WasDerivedFrom(_names.State(from), ground) { Kind = KindOf(pointer), Attributes = Way(pointer) };
    }

    private static ProvDetail[] Way(TracedPointer pointer) => [new("tl:pointer", pointer.Kind)];

    private static string? KindOf(TracedPointer pointer) =>
        pointer.Kind is "text" or "source" ? "prov:PrimarySource" : null;

    // What one decision recorded together has positions that follow each other: the earlier is there for the later.
    private string? StateBefore(Guid thing, long position) =>
        _facts[thing].LastOrDefault(f => f.Envelope.Position < position) is { } fact
            ? _names.State(fact.Envelope)
            : null;

    private static CultureInfo Culture => CultureInfo.InvariantCulture;
}

using System.Collections.Frozen;
using TheoryLedger.Integrity;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Recording;

namespace TheoryLedger.Server.Integrity.Importing;

/// <summary>Whom words concern, as the events themselves say: worked out again, decision by decision, as it was when they were recorded.</summary>
/// <remarks>
/// Nothing proves what a bundle says beside its words of whom they concern. The events are proven, so what follows from them is. What a
/// decision rested on and named in no fact is not seen here: whom the bundle names besides counts as well.
/// </remarks>
internal sealed class ProvenConcern
{
    private readonly Dictionary<Guid, HashSet<Guid>> _behind = [];
    private readonly Dictionary<Guid, Guid> _about = [];
    private readonly Dictionary<Guid, IState> _things = [];

    /// <summary>Everybody behind anything that the facts of one decision are about or point at, before it was taken.</summary>
    public IReadOnlyList<Guid> Behind(IReadOnlyList<ImportedFact> decision) =>
        [
            .. decision
                .SelectMany(one => Naming.By(one.Fact).Append(one.Event.Stream))
                .Select(id => _about.GetValueOrDefault(id, id))
                .Distinct()
                .SelectMany(id => _behind.GetValueOrDefault(id, []))
                .Distinct(),
        ];

    /// <summary>Takes in the next fact of a decision, and tells whom each of its fields concerns.</summary>
    /// <param name="one">The fact.</param>
    /// <param name="behind">Who stands behind the decision.</param>
    public ImportedFact Take(ImportedFact one, IReadOnlyList<Guid> behind)
    {
        var known = new Known(one.Event.Stream, _things, FrozenSet<Guid>.Empty, () => Guid.Empty) { About = _about };
        var heard = one.Event.Fields.Select(f => Heard(one, f.Line.Pointer, known, behind)).ToList();
        var told = one with { Heard = heard, After = [.. After(one, heard)] };
        _about[one.Event.Id] = one.Event.Stream;
        _things[one.Event.Stream] = Folds.Next(_things.GetValueOrDefault(one.Event.Stream), one.Fact);
        foreach (var (thing, person) in told.After)
        {
            _behind.TryAdd(thing, []);
            _behind[thing].Add(person);
        }

        return told;
    }

    private static IReadOnlyList<Guid> Heard(ImportedFact one, string pointer, Known known, IReadOnlyList<Guid> behind)
    {
        var own = Speaking.In(one.Event.Stream, one.Fact, pointer, known);
        return own.IsExactly ? own.Concerns : [.. own.Concerns.Union(behind)];
    }

    // Who stands behind something follows from whom its words concern; the words themselves do not matter.
    private static IEnumerable<(Guid Thing, Guid Person)> After(ImportedFact one, List<IReadOnlyList<Guid>> heard)
    {
        var e = one.Event;
        var disclosures = e.Fields.Select(
            (f, i) =>
                new Disclosed(
                    new Disclosure(new byte[Disclosure.SaltLength], e.Id, f.Line.Pointer, ""),
                    [.. heard[i].Union(f.Line.Subjects)]
                )
        );
        var committed = new Committed(one.Fact, [.. disclosures], SaysNotPublished: false);
        return Concern.After(new Entry(e.Position, e.Id, e.Stream, e.Version, committed));
    }
}

using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Lineage;

/// <summary>Tells what things rest on: each pointer once, and of several between the same two only what says most.</summary>
internal sealed class WhyRests(
    (Guid Id, Cast Cast, IReadOnlyDictionary<Guid, string> Types) focus,
    WhyNotes notes,
    IReadOnlyList<LineageEdge> edges
)
{
    /// <summary>How something points at what prompted one of the facts about it.</summary>
    public const string Prompted = "triggered-by";

    // What answered a contradiction is a fact of its own, beside the judgement that it answered.
    private const string Rests = "rests-on";
    private const string Answered = "reconciled-by";

    private readonly HashSet<Guid> _readings = [];
    private readonly HashSet<Guid> _quoted = [];
    private readonly ILookup<Guid, LineageEdge> _of = Strongest(edges).ToLookup(Downstream);

    /// <summary>Thing by thing, nearest first; a reading is told where it is met first, at once with its words.</summary>
    public IEnumerable<WhySentence> Tell(IEnumerable<Guid> things) =>
        things
            .Where(thing => thing == focus.Id || !WhyGrounds.IsReading(focus.Cast.ConceptOf(thing)))
            .SelectMany(thing => Of(thing, again: false));

    private IEnumerable<WhySentence> Of(Guid thing, bool again)
    {
        foreach (var same in _of[thing].GroupBy(e => (e.Kind, e.From, e.To, e.Version)))
        {
            var up = same.First().Upstream!.Value;
            if (Repeats(thing, up))
            {
                continue;
            }

            yield return Say([.. same], thing, again);
            foreach (var answer in notes.Answers(same.First()))
            {
                yield return answer;
            }

            if (WhyGrounds.IsReading(focus.Cast.ConceptOf(up)) && _readings.Add(up))
            {
                foreach (var words in Of(up, again: true))
                {
                    yield return words;
                }
            }
        }
    }

    // Evidence must name its words; of anything further away they would be told over and over.
    private bool Repeats(Guid thing, Guid up) =>
        focus.Cast.ConceptOf(up) == "excerpts"
        && !_quoted.Add(up)
        && thing != focus.Id
        && focus.Cast.ConceptOf(thing) != "evidence";

    private WhySentence Say(IReadOnlyList<LineageEdge> same, Guid thing, bool again)
    {
        var edge = same[0];
        var up = edge.Upstream!.Value;
        var (from, to) = (
            focus.Cast.Name(edge.From, VersionOf(edge, edge.From), again && edge.From == thing),
            focus.Cast.Name(edge.To, VersionOf(edge, edge.To), again && edge.To == thing)
        );
        return new(
            WhyKind.RestsOn,
            focus.Types.TryGetValue(edge.Event, out var type) && edge.Kind == Prompted
                ? Phrase.Prompted(from, type, to + Suffix(edge))
                : Phrase.Of(edge, from + notes.Before(edge), to + Suffix(edge) + notes.Of(edge)),
            [edge.From, edge.To],
            [.. same.Select(e => e.Part).OfType<string>().Distinct()],
            focus.Cast.WordsOf(up, VersionOf(edge, up)),
            edge.Event,
            edge.Since
        );
    }

    private static int? VersionOf(LineageEdge edge, Guid thing) => edge.To == thing ? edge.Version : null;

    // The version of a construct's place is that of the configuration, which is its own; an excerpt says its version itself.
    private string Suffix(LineageEdge edge) =>
        edge.Version is { } number && edge.Kind != "stands-as" && focus.Cast.ConceptOf(edge.To) != "excerpts"
            ? $", version {number}{Since(edge, number)}"
            : "";

    // What a theory or guidance rests on may have been restated since; nobody has said what that means for it.
    private string Since(LineageEdge edge, int number) =>
        edge.Kind == Rests && focus.Cast.PresentOf(edge.To) is { } present && present > number
            ? $" (it is at version {present} by now)"
            : "";

    private static Guid Downstream(LineageEdge edge) => edge.Upstream == edge.To ? edge.From : edge.To;

    private static IEnumerable<LineageEdge> Strongest(IEnumerable<LineageEdge> edges) =>
        edges
            .GroupBy(e => (Downstream(e), e.Upstream))
            .SelectMany(pair =>
            {
                var kinds = pair.Select(e => e.Kind).ToHashSet();
                var most = kinds.Where(k => k != Answered).MinBy(Courses.RankOf);
                return pair.Where(e =>
                    e.Kind == Answered || (e.Kind == most && !(most == Prompted && kinds.Contains(Answered)))
                );
            })
            .OrderBy(e => Courses.RankOf(e.Kind))
            .ThenBy(e => e.Since);
}

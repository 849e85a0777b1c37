using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Lineage;

/// <summary>Tells what things rest on: each pointer once, and of several between the same two only what says most.</summary>
internal sealed class WhyRests(Guid focus, Cast cast, WhyNotes notes, IReadOnlyList<LineageEdge> edges)
{
    // What answered a contradiction is a fact of its own, beside the judgement that it answered.
    private const string Answered = "reconciled-by";
    private const string Prompted = "triggered-by";

    private readonly HashSet<Guid> _readings = [];
    private readonly HashSet<Guid> _quoted = [];
    private readonly ILookup<Guid, LineageEdge> _of = Strongest(edges).ToLookup(Downstream);

    /// <summary>Thing by thing, nearest first; a reading is told where it is met first, at once with its words.</summary>
    public IEnumerable<WhySentence> Tell(IEnumerable<Guid> things) =>
        things
            .Where(thing => thing == focus || !WhyGrounds.IsReading(cast.ConceptOf(thing)))
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
            if (WhyGrounds.IsReading(cast.ConceptOf(up)) && _readings.Add(up))
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
        cast.ConceptOf(up) == "excerpts" && !_quoted.Add(up) && thing != focus && cast.ConceptOf(thing) != "evidence";

    private WhySentence Say(IReadOnlyList<LineageEdge> same, Guid thing, bool again)
    {
        var edge = same[0];
        var up = edge.Upstream!.Value;
        var (from, to) = (
            cast.Name(edge.From, VersionOf(edge, edge.From), again && edge.From == thing),
            cast.Name(edge.To, VersionOf(edge, edge.To), again && edge.To == thing)
        );
        return new(
            WhyKind.RestsOn,
            Phrase.Of(edge, from + notes.Before(edge), to + Suffix(edge) + notes.Of(edge)),
            [edge.From, edge.To],
            [.. same.Select(e => e.Part).OfType<string>().Distinct()],
            cast.WordsOf(up, VersionOf(edge, up)),
            edge.Event,
            edge.Since
        );
    }

    private static int? VersionOf(LineageEdge edge, Guid thing) => edge.To == thing ? edge.Version : null;

    // The version of a construct's place is that of the configuration, which is its own; an excerpt says its version itself.
    private string Suffix(LineageEdge edge) =>
        edge.Version is { } number && edge.Kind != "stands-as" && cast.ConceptOf(edge.To) != "excerpts"
            ? $", version {number}"
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

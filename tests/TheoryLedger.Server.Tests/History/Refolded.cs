using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Codebook;
using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Evidence;
using TheoryLedger.Guidance;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Tests.History;

/// <summary>Facts folded in memory, one after the other, without any row.</summary>
public sealed class Refolded
{
    private readonly Dictionary<Guid, List<Recorded>> _facts = [];
    private readonly Dictionary<Guid, string> _views = [];

    /// <summary>By thing, what is read of it: the position of its latest fact, and the view.</summary>
    public Dictionary<Guid, (long Since, JsonNode View)> Things { get; } = [];

    public void Take(Recorded fact)
    {
        var id = fact.Envelope.Stream;
        var projected = Projections.For(fact.Event).Apply(_views.GetValueOrDefault(id), fact);
        _views[id] = projected.View;
        Things[id] = (fact.Envelope.Position, JsonNode.Parse(projected.View)!);
        if (!_facts.TryGetValue(id, out var facts))
        {
            _facts[id] = facts = [];
        }

        facts.Add(fact);
    }

    /// <summary>Insists that the state which decisions see says the same as what is read, wherever both speak of it.</summary>
    public bool AgreesWithDecisions(Guid id)
    {
        var state = Folds.Fold(_facts[id].Select(fact => fact.Event));
        var view = Things[id].View;
        foreach (var (field, value) in Shared(state))
        {
            var expected = JsonSerializer.SerializeToNode(value, LedgerJson.Options);
            Assert.True(
                JsonNode.DeepEquals(expected, view[field]),
                $"{state.GetType().Name}, position {Things[id].Since}, {field}: {expected} is read as {view[field]}"
            );
        }

        return Shared(state).Any();
    }

    private static IEnumerable<(string Field, object? Value)> Shared(IState state) =>
        state switch
        {
            Construct c =>
            [
                ("name", c.Name),
                ("definition", c.Definition),
                ("kind", c.Kind),
                ("standing", c.Standing),
                ("novelty", c.Novelty),
                ("definitionVersion", c.Version),
                ("state", Lower(c.Status)),
            ],
            Configuration c => [("formVersion", c.Version), ("form", c.Form), ("state", c.Status)],
            ProgrammeTheory t =>
            [
                ("formVersion", t.Version),
                ("title", t.Title),
                ("statements", t.Statements),
                ("state", t.IsOpen ? "open" : "refuted"),
            ],
            PieceOfGuidance g => [("formVersion", g.Version), ("title", g.Title), ("statements", g.Statements)],
            Code c =>
            [
                ("label", c.Label),
                ("definition", c.Definition),
                ("definitionVersion", c.Version),
                ("parent", c.Parent),
            ],
            Phase p => [("name", p.Name), ("isOpen", p.IsOpen)],
            EvidenceLink l =>
            [
                ("excerptId", l.ExcerptId),
                ("configurationId", l.ConfigurationId),
                ("stance", l.Stance),
                ("judgedVersion", l.JudgedVersion),
                ("weight", l.Weight),
            ],
            _ => [],
        };

    private static string Lower(ConstructStatus status) => status.ToString().ToLower(CultureInfo.InvariantCulture);
}

using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Lineage;

/// <summary>Tells the lineage of a thing towards evidence as a row of sentences.</summary>
internal static class WhyTelling
{
    private static readonly HashSet<string> Told = new(StringComparer.Ordinal)
    {
        "constructs",
        "configurations",
        "programme-theories",
        "guidance",
        "codings",
        "evidence",
    };

    /// <summary>The explanation; none if there is no such thing, or it is none that says anything.</summary>
    public static async Task<WhyReading?> OfAsync(AsOf asOf, Guid id, LineageAsked asked, CancellationToken token)
    {
        if (
            await LineageWalk.OfAsync(asOf, id, asked, token) is not { } lineage
            || !Told.Contains(lineage.Nodes[0].Concept)
        )
        {
            return null;
        }

        var focus = lineage.Nodes[0];
        var said = await WhyFacts.SaidAsync(asOf, id, asked.Part, token);
        var decided = await WhyFacts.DecidedAsync(asOf, id, token);
        return new(
            id,
            focus.Concept,
            [.. said.Select(s => Say(focus, s)), .. decided.Select(d => Say(focus, d)), .. Rests(lineage)],
            lineage.Nodes.Sum(n => n.More),
            lineage.Position
        );
    }

    private static WhySentence Say(LineageNode focus, Said said) =>
        new(
            WhyKind.Says,
            Phrase.Says(focus, said.Role, said.Words),
            [focus.Id],
            said.Part,
            Words: null,
            said.Event,
            said.Position
        );

    private static WhySentence Say(LineageNode focus, Decided fact) =>
        new(WhyKind.Decided, Phrase.Happened(fact.Type), [focus.Id], Part: null, fact.Why, fact.Event, fact.Position)
        {
            DecidedAt = fact.At,
            DecidedBy = fact.By,
        };

    // Thing by thing, nearest first; of each, what it rests on.
    private static IEnumerable<WhySentence> Rests(LineageReading lineage)
    {
        var nodes = lineage.Nodes.ToDictionary(n => n.Id);
        var edges = lineage.Edges.Where(e => e.Upstream is not null).ToLookup(e => e.Upstream == e.To ? e.From : e.To);
        return lineage.Nodes.SelectMany(node => edges[node.Id]).Select(edge => Say(edge, nodes));
    }

    private static WhySentence Say(LineageEdge edge, Dictionary<Guid, LineageNode> nodes) =>
        new(
            WhyKind.RestsOn,
            Phrase.Of(edge, nodes[edge.From], nodes[edge.To]),
            [edge.From, edge.To],
            edge.Part,
            WordsOf(nodes[edge.Upstream!.Value], edge),
            edge.Event,
            edge.Since
        );

    // A name that is public stands in the sentence already.
    private static Words? WordsOf(LineageNode node, LineageEdge edge) =>
        node.WordsIn(edge.To == node.Id ? edge.Version : null) is { Commitment: not null } words ? words : null;
}

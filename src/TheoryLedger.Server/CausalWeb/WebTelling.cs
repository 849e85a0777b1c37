using TheoryLedger.CausalWeb;
using TheoryLedger.Codings;
using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.CausalWeb;

/// <summary>Tells the part of the web that was asked for, with its chains and loops.</summary>
internal static class WebTelling
{
    private const int MostLoops = 100;

    /// <summary>The web; none where the lever or the outcome is nothing that there is.</summary>
    public static async Task<CausalWebReading?> TellAsync(AsOf asOf, CausalWebAsked asked, CancellationToken token)
    {
        var configurations = await WebRows.ReadAsync(asOf, token);
        var constructs = await asOf.GlimpseAsync<ConstructGlimpse>(
            configurations.SelectMany(c => c.Form.Elements).Select(e => e.Construct?.Value).OfType<Guid>(),
            token
        );
        var whole = new WholeWeb(
            configurations,
            constructs.ToDictionary(c => c.Key, c => c.Value.Name),
            asked.Constructs
        );
        var (from, to) = (EndOf(whole, asked.From), EndOf(whole, asked.To));
        foreach (var (name, end) in new[] { (asked.From, from), (asked.To, to) })
        {
            if (name is { } id && end is [] && !await IsThereAsync(asOf, id, token))
            {
                return null;
            }
        }

        return Tell(whole, asked, from, to, asOf.Moment.Position);
    }

    private static IReadOnlyList<Guid> EndOf(WholeWeb whole, Guid? id) => id is { } one ? whole.Called(one) : [];

    private static CausalWebReading Tell(
        WholeWeb whole,
        CausalWebAsked asked,
        IReadOnlyList<Guid> from,
        IReadOnlyList<Guid> to,
        long position
    )
    {
        var web = whole.AsWeb();
        var kept = web.Nodes.ToHashSet();
        kept.IntersectWith(asked.From is null ? kept : web.Downstream(from));
        kept.IntersectWith(asked.To is null ? kept : web.Upstream(to));
        var part = web.Within(kept);
        var chains = ChainsOf(part, asked, from, to);
        var loops = Loops.In(part, MostLoops);
        var nodes = whole.Nodes.Where(n => kept.Contains(n.Id)).ToList();
        var edges = whole.Edges.Where(e => kept.Contains(e.From) && kept.Contains(e.To)).ToList();
        var shown = WebChoice.Of(nodes, edges, asked.Limit);
        var among = Among(edges, shown);
        return new(
            from,
            to,
            shown,
            among,
            Told(chains, edges),
            chains.MayBeMore,
            [.. loops.All.Select(loop => new WebLoop(loop))],
            loops.MayBeMore,
            new(nodes.Count - shown.Count, edges.Count - among.Count, whole.Ended, whole.WithoutLinks, whole.Loose),
            position
        );
    }

    // With one end open, the other is wherever the web ends or begins.
    private static ChainsFound ChainsOf(
        Web web,
        CausalWebAsked asked,
        IReadOnlyList<Guid> from,
        IReadOnlyList<Guid> to
    ) =>
        (asked.From, asked.To) switch
        {
            (null, null) => new([], MayBeMore: false),
            _ => Chains.Between(
                web,
                asked.From is null ? web.Nodes.Where(n => !web.To(n).Any()).ToHashSet() : [.. from],
                asked.To is null ? web.Nodes.Where(n => !web.From(n).Any()).ToHashSet() : [.. to],
                asked.Chains
            ),
        };

    private static List<WebEdge> Among(List<WebEdge> edges, List<WebNode> shown)
    {
        var ids = shown.Select(n => n.Id).ToHashSet();
        return [.. edges.Where(e => ids.Contains(e.From) && ids.Contains(e.To))];
    }

    private static IReadOnlyList<WebChain> Told(ChainsFound chains, List<WebEdge> edges)
    {
        var between = edges.DistinctBy(e => (e.From, e.To)).ToDictionary(e => (e.From, e.To));
        return [.. chains.All.Select(chain => Told(chain, [.. chain.Zip(chain.Skip(1), (a, b) => between[(a, b)])]))];
    }

    // Whoever passes through a construct takes two steps: from the outcome to it, and on to where it is at work.
    private static WebChain Told(IReadOnlyList<Guid> chain, IReadOnlyList<WebEdge> steps) =>
        new(
            chain,
            steps.Count(s => s.Explicitness == Explicitness.Inferred),
            steps.Count(s => s.Explicitness is Explicitness.Unstated or Explicitness.NotPublished),
            steps.Count(s => s.Kind == WebEdgeKind.SameConstruct) / 2
        );

    private static async Task<bool> IsThereAsync(AsOf asOf, Guid id, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select exists (select from ledger.read_item i
                           where i.generation = $1 and i.review = $2 and i.id = $4 and {asOf.Holds("i")}
                             and i.concept in ('configurations', 'constructs'))
            """,
            id
        );
        return (bool)(await query.ExecuteScalarAsync(token))!;
    }
}

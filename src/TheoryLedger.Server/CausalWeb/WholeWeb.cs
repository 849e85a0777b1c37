using TheoryLedger.CausalWeb;
using TheoryLedger.Configurations;
using TheoryLedger.Server.Configurations;

namespace TheoryLedger.Server.CausalWeb;

/// <summary>Every node and edge that the configurations which are worked on make.</summary>
internal sealed class WholeWeb
{
    private readonly Dictionary<Guid, WebConfiguration> _configurations;
    private readonly IReadOnlyDictionary<Guid, string?> _constructs;

    public WholeWeb(
        IReadOnlyList<WebConfiguration> configurations,
        IReadOnlyDictionary<Guid, string?> constructs,
        bool throughConstructs
    )
    {
        _configurations = configurations.ToDictionary(c => c.Named.Id);
        _constructs = constructs;
        var open = configurations.Where(c => c.IsOpen).ToList();
        var meeting = throughConstructs ? MeetingIn(open) : [];
        Nodes = [.. open.SelectMany(NodesOf), .. meeting.Select(id => NodeOf(id, constructs.GetValueOrDefault(id)))];
        Edges =
        [
            .. open.SelectMany(LinksOf),
            .. open.SelectMany(RipplesOf),
            .. open.SelectMany(c => Through(c, meeting)),
        ];
        Loose = [.. open.SelectMany(LooseOf)];
        Ended = configurations.Count - open.Count;
        WithoutLinks = open.Count(c => c.Form.Links is []);
    }

    public IReadOnlyList<WebNode> Nodes { get; }

    public IReadOnlyList<WebEdge> Edges { get; }

    public IReadOnlyList<LooseRipple> Loose { get; }

    public int Ended { get; }

    public int WithoutLinks { get; }

    public Web AsWeb() => new(Nodes.Select(n => n.Id), Edges.Select(e => new Strand(e.From, e.To)));

    /// <summary>The elements that are this, stand as this, or belong to this.</summary>
    public IReadOnlyList<Guid> Called(Guid id) =>
        [
            .. Nodes
                .Where(n => n.Configuration is not null)
                .Where(n => n.Id == id || n.Construct?.Id == id || n.Configuration!.Id == id)
                .Select(n => n.Id),
        ];

    private IEnumerable<WebNode> NodesOf(WebConfiguration c) =>
        c.Form.Elements.Select(e => new WebNode(
            e.Id.Value,
            "elements",
            e.Wording,
            e.Role,
            e.Direction,
            c.Named,
            e.Construct is { } id ? new(id.Value, _constructs.GetValueOrDefault(id.Value)) : null
        ));

    private static WebNode NodeOf(Guid construct, string? name) =>
        new(construct, "constructs", name ?? $"{construct}", null, null, null, new(construct, name));

    private static IEnumerable<WebEdge> LinksOf(WebConfiguration c) =>
        c.Form.Links.Select(l => new WebEdge(
            WebEdgeKind.Link,
            l.From.Value,
            l.To.Value,
            l.Id.Value,
            l.Explicitness,
            Decided: null
        ));

    private IEnumerable<WebEdge> RipplesOf(WebConfiguration c) =>
        c
            .Ripples.Where(r => r.GivenUp is null && GoneOf(c, r) is null)
            .Select(r => new WebEdge(
                WebEdgeKind.Ripple,
                r.Outcome.Value,
                r.ToElement.Value,
                r.RippleId.Value,
                Explicitness: null,
                r
            ));

    private IEnumerable<LooseRipple> LooseOf(WebConfiguration c) =>
        from ripple in c.Ripples
        where ripple.GivenUp is null
        let gone = GoneOf(c, ripple)
        where gone is not null
        select new LooseRipple(ripple.RippleId, c.Named, NameOf(ripple.To.Value), gone.Value);

    private ConfigurationNamed NameOf(Guid id) => _configurations.GetValueOrDefault(id)?.Named ?? new(id, null);

    private RippleGone? GoneOf(WebConfiguration c, RippleView ripple) =>
        _configurations.GetValueOrDefault(ripple.To.Value) is not { IsOpen: true } to ? RippleGone.ConfigurationEnded
        : !c.Has(ripple.Outcome) || !to.Has(ripple.ToElement) ? RippleGone.ElementGone
        : null;

    // What comes about in one place and is at work in another meets in the construct: so edges stay few, however often it is used.
    private static HashSet<Guid> MeetingIn(IReadOnlyList<WebConfiguration> open)
    {
        var elements = open.SelectMany(c => c.Form.Elements).Where(e => e.Construct is not null).ToList();
        var outcomes = elements.Where(e => e.Role == ElementRole.Outcome).Select(e => e.Construct!.Value.Value);
        var others = elements.Where(e => e.Role != ElementRole.Outcome).Select(e => e.Construct!.Value.Value);
        return [.. outcomes.Intersect(others)];
    }

    private static IEnumerable<WebEdge> Through(WebConfiguration c, HashSet<Guid> meeting) =>
        from element in c.Form.Elements
        where element.Construct is { } id && meeting.Contains(id.Value)
        let ends = (Element: element.Id.Value, Construct: element.Construct!.Value.Value)
        let isOutcome = element.Role == ElementRole.Outcome
        select new WebEdge(
            WebEdgeKind.SameConstruct,
            isOutcome ? ends.Element : ends.Construct,
            isOutcome ? ends.Construct : ends.Element,
            Id: null,
            Explicitness: null,
            Decided: null
        );
}

using System.Text.Json.Serialization;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.CausalWeb;

/// <summary>What leads to what across the configurations that are worked on.</summary>
/// <param name="From">The nodes that the lever stands as; empty where none was asked for.</param>
/// <param name="To">The nodes that the outcome stands as.</param>
/// <param name="Nodes">Elements, in the order in which their configurations began.</param>
/// <param name="Edges">Links within configurations and ripples between them.</param>
/// <param name="Chains">The ways from the lever to the outcome, shortest first.</param>
/// <param name="MayBeMoreChains">Whether there may be further ways.</param>
/// <param name="Loops">Where the web leads back to itself.</param>
/// <param name="MayBeMoreLoops">Whether there may be further loops.</param>
/// <param name="LeftOut">What is not shown, and why.</param>
/// <param name="Position">The position of the review at which this holds.</param>
public sealed record CausalWebReading(
    IReadOnlyList<Guid> From,
    IReadOnlyList<Guid> To,
    IReadOnlyList<WebNode> Nodes,
    IReadOnlyList<WebEdge> Edges,
    IReadOnlyList<WebChain> Chains,
    bool MayBeMoreChains,
    IReadOnlyList<WebLoop> Loops,
    bool MayBeMoreLoops,
    WebLeftOut LeftOut,
    long Position
)
{
    /// <summary>The same with as many nodes as can be drawn.</summary>
    internal CausalWebReading Drawn(int most)
    {
        var nodes = WebChoice.ToDraw(Nodes, Edges, most);
        var ids = nodes.Select(n => n.Id).ToHashSet();
        List<WebEdge> edges = [.. Edges.Where(e => ids.Contains(e.From) && ids.Contains(e.To))];
        return this with
        {
            Nodes = nodes,
            Edges = edges,
            LeftOut = LeftOut with { Nodes = Nodes.Count - nodes.Count, Edges = Edges.Count - edges.Count },
        };
    }
}

/// <summary>An element of a configuration, or a construct that several of them stand for.</summary>
/// <param name="Id">Of the element or construct.</param>
/// <param name="Concept"><c>elements</c> or <c>constructs</c>.</param>
/// <param name="Title">What the element says, or what the construct is called.</param>
/// <param name="Role">The part it plays; none for a construct.</param>
/// <param name="Direction">Which way it points.</param>
/// <param name="Configuration">Where it stands.</param>
/// <param name="Construct">What it is an instance of.</param>
public sealed record WebNode(
    Guid Id,
    string Concept,
    string Title,
    ElementRole? Role,
    Direction? Direction,
    ConfigurationNamed? Configuration,
    ConstructNamed? Construct
);

/// <summary>A construct, called by its name.</summary>
public sealed record ConstructNamed(Guid Id, string? Name);

/// <summary>One node leads to another.</summary>
/// <param name="Kind">Who says so.</param>
/// <param name="From">What leads.</param>
/// <param name="To">Where to.</param>
/// <param name="Id">Of the link or ripple; none where only the construct is the same.</param>
/// <param name="Explicitness">Whether the data say so; of links.</param>
/// <param name="Decided">When, by whom and why it was linked; of ripples.</param>
public sealed record WebEdge(
    WebEdgeKind Kind,
    Guid From,
    Guid To,
    Guid? Id,
    Explicitness? Explicitness,
    Taken? Decided
);

/// <summary>Who says that one thing leads to another.</summary>
public enum WebEdgeKind
{
    /// <summary>A configuration.</summary>
    [JsonStringEnumMemberName("link")]
    Link,

    /// <summary>The team: what comes of one configuration goes into another.</summary>
    [JsonStringEnumMemberName("ripple")]
    Ripple,

    /// <summary>Nobody: both are the same construct.</summary>
    [JsonStringEnumMemberName("same-construct")]
    SameConstruct,
}

/// <summary>A way through the web.</summary>
/// <param name="Nodes">One after the other.</param>
/// <param name="Inferred">How many of its links are inferred, not stated in the data.</param>
/// <param name="Unsaid">Of how many nobody said whether they are stated or inferred.</param>
/// <param name="ByConstruct">How often it goes on only because the construct is the same.</param>
public sealed record WebChain(IReadOnlyList<Guid> Nodes, int Inferred, int Unsaid, int ByConstruct);

/// <summary>A way that leads back to where it began: from the last node on to the first.</summary>
public sealed record WebLoop(IReadOnlyList<Guid> Nodes);

/// <summary>What a web does not show.</summary>
/// <param name="Nodes">How many nodes lie beyond the limit.</param>
/// <param name="Edges">How many edges lead there.</param>
/// <param name="Ended">How many configurations are left out because they were merged, refuted, parked, ….</param>
/// <param name="WithoutLinks">How many configurations have elements and no link between them, so that nothing leads through.</param>
/// <param name="Ripples">Ripples that stand in the record and lead nowhere any more.</param>
public sealed record WebLeftOut(int Nodes, int Edges, int Ended, int WithoutLinks, IReadOnlyList<LooseRipple> Ripples);

/// <summary>A ripple whose other end is gone.</summary>
/// <param name="RippleId">The ripple.</param>
/// <param name="From">The configuration it comes from.</param>
/// <param name="To">The one it led to.</param>
/// <param name="Why">What is gone.</param>
public sealed record LooseRipple(RippleId RippleId, ConfigurationNamed From, ConfigurationNamed To, RippleGone Why);

/// <summary>Why a ripple leads nowhere.</summary>
public enum RippleGone
{
    /// <summary>The other configuration is not worked on any more.</summary>
    [JsonStringEnumMemberName("configuration-ended")]
    ConfigurationEnded,

    /// <summary>A later version of one of them has lost the element.</summary>
    [JsonStringEnumMemberName("element-gone")]
    ElementGone,
}

namespace TheoryLedger.Lineage;

/// <summary>Things of a review and what points at what among them, ready to be drawn.</summary>
/// <param name="Nodes">In the order in which they were found.</param>
/// <param name="Edges">Each from a thing that points to the thing it points at.</param>
public sealed record Graph(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges);

/// <summary>A thing as it is drawn.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Concept">What it is, such as <c>configurations</c>.</param>
/// <param name="Title">What it is called, or what it says; none where it has no words of its own.</param>
/// <param name="State">How far it has come.</param>
public sealed record GraphNode(Guid Id, string Concept, string? Title, string? State)
{
    /// <summary>Of evidence, whether it counts; none of anything else.</summary>
    public bool? Counts { get; init; }

    /// <summary>What stands in its box.</summary>
    public string Label => string.Join(": ", new[] { Kind, Title }.Where(word => !string.IsNullOrEmpty(word)));

    private string Kind => Counts == false ? $"{Concept} (counts for nothing)" : Concept;
}

/// <summary>One thing pointing at another.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="From">The thing that points.</param>
/// <param name="To">The thing it points at.</param>
/// <param name="Part">Which part of the pointing thing does it; empty for the whole.</param>
/// <param name="Since">The position at which it began; none where that is not kept.</param>
/// <param name="Until">The position at which it ended; none while it holds.</param>
public sealed record GraphEdge(string Kind, Guid From, Guid To, string Part, long? Since, long? Until);

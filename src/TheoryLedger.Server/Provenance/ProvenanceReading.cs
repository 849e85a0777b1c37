using TheoryLedger.Ledger;
using TheoryLedger.Provenance;
using TheoryLedger.Server.Lineage;

namespace TheoryLedger.Server.Provenance;

/// <summary>Things of a review with all that is known of where they come from.</summary>
/// <param name="Review">The review.</param>
/// <param name="Nodes">The things, nearest first.</param>
/// <param name="Facts">Every fact about them, in order.</param>
/// <param name="Edges">Everything that points, or has pointed, from one to another.</param>
public sealed record ProvenanceReading(
    Guid Review,
    IReadOnlyList<ProvenanceNode> Nodes,
    IReadOnlyList<TracedFact> Facts,
    IReadOnlyList<LineageEdge> Edges
);

/// <summary>A thing in it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Concept">What it is, as it is called in addresses.</param>
/// <param name="Title">What it is called, or what it says.</param>
/// <param name="State">How far it has come.</param>
/// <param name="More">How many further things it rests on that are left out.</param>
public sealed record ProvenanceNode(Guid Id, string Concept, Words? Title, string? State, int More);

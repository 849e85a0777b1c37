using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Lineage;

/// <summary>How one thing hangs together with evidence, theory and guidance.</summary>
/// <param name="Focus">The thing that was asked about.</param>
/// <param name="Direction">Which way was looked.</param>
/// <param name="Depth">How far at most.</param>
/// <param name="Nodes">The things found, nearest first.</param>
/// <param name="Edges">Everything that points at anything among them, in the order in which it began.</param>
/// <param name="Position">The position of the review at which this holds.</param>
public sealed record LineageReading(
    Guid Focus,
    LineageDirection Direction,
    int Depth,
    IReadOnlyList<LineageNode> Nodes,
    IReadOnlyList<LineageEdge> Edges,
    long Position
);

/// <summary>A thing in a lineage.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Concept">What it is, as it is called in addresses; <c>events</c> for a single fact.</param>
/// <param name="Title">What it is called, or what it says.</param>
/// <param name="Versions">Which versions of it are meant here; empty where the thing as such is.</param>
/// <param name="PresentVersion">The version that stands now, where it has several.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Distance">How many pointers away from what was asked about.</param>
/// <param name="More">How many further things lie next to it, the way that was asked, and are left out.</param>
public sealed record LineageNode(
    Guid Id,
    string Concept,
    Words? Title,
    IReadOnlyList<int> Versions,
    int? PresentVersion,
    string? State,
    int Distance,
    int More
)
{
    /// <summary>Of a piece of evidence, whether it counts; none of anything else.</summary>
    public bool? Counts { get; init; }

    /// <summary>True of evidence that stands, said by somebody who has withdrawn: it counts for nothing.</summary>
    public bool? IsWithdrawn { get; init; }

    /// <summary>True of evidence that stands, from a source that was excluded: it counts for nothing.</summary>
    public bool? IsExcluded { get; init; }

    /// <summary>True of evidence that stands, all whose readings were taken back: it counts for nothing.</summary>
    public bool? IsTakenBack { get; init; }

    /// <summary>True of an excerpt of the team's notes, which do not quote their source.</summary>
    public bool? IsNote { get; init; }

    /// <summary>What an excerpt said in its earlier versions; none where it has had but one.</summary>
    public IReadOnlyList<EarlierWords>? Earlier { get; init; }

    /// <summary>What it says in a version that is meant: never other words than those that somebody had before them.</summary>
    public Words? WordsIn(int? version) => Earlier?.FirstOrDefault(e => e.Version == version)?.Words ?? Title;
}

/// <summary>What an earlier version of an excerpt said.</summary>
public sealed record EarlierWords(int Version, Words Words);

/// <summary>One thing pointing at another.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="From">The thing that points.</param>
/// <param name="To">The thing it points at.</param>
/// <param name="Upstream">The one of them that lies towards evidence; none where they stand beside each other.</param>
/// <param name="Part">Which part of the pointing thing does it; none for the whole.</param>
/// <param name="Version">The version pointed at; none means the thing as such.</param>
/// <param name="Since">The position at which it began.</param>
/// <param name="Until">The position at which it ended; none while it holds.</param>
/// <param name="Event">The event that began it.</param>
/// <param name="As">The stance of evidence, or the role in which a construct stands.</param>
public sealed record LineageEdge(
    string Kind,
    Guid From,
    Guid To,
    Guid? Upstream,
    string? Part,
    int? Version,
    long Since,
    long? Until,
    Guid Event,
    string? As
);

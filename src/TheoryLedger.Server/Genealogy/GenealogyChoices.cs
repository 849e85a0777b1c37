using System.Text.Json.Serialization;

namespace TheoryLedger.Server.Genealogy;

/// <summary>Of which kind of thing the genealogy is told.</summary>
public enum GenealogyConcept
{
    [JsonStringEnumMemberName("configurations")]
    Configurations,

    [JsonStringEnumMemberName("constructs")]
    Constructs,
}

/// <summary>How a thing began. A merger goes into what is there already, so nothing is born of one.</summary>
public enum Birth
{
    [JsonStringEnumMemberName("proposed")]
    Proposed,

    [JsonStringEnumMemberName("split-off")]
    SplitOff,
}

/// <summary>Where a thing has gone.</summary>
public enum Fate
{
    [JsonStringEnumMemberName("current")]
    Current,

    [JsonStringEnumMemberName("merged")]
    Merged,

    [JsonStringEnumMemberName("split")]
    Split,

    [JsonStringEnumMemberName("superseded")]
    Superseded,

    [JsonStringEnumMemberName("refuted")]
    Refuted,

    [JsonStringEnumMemberName("parked")]
    Parked,

    [JsonStringEnumMemberName("retired")]
    Retired,
}

/// <summary>The decisions that make a genealogy: birth, name, role, and how it ended or was taken up again.</summary>
public enum GenealogyStepKind
{
    [JsonStringEnumMemberName("proposed")]
    Proposed,

    [JsonStringEnumMemberName("renamed")]
    Renamed,

    [JsonStringEnumMemberName("recast")]
    Recast,

    /// <summary>Another was merged into it.</summary>
    [JsonStringEnumMemberName("took-in")]
    Absorbed,

    [JsonStringEnumMemberName("merged")]
    Merged,

    [JsonStringEnumMemberName("split")]
    Split,

    [JsonStringEnumMemberName("superseded")]
    Superseded,

    [JsonStringEnumMemberName("refuted")]
    Refuted,

    [JsonStringEnumMemberName("parked")]
    Parked,

    [JsonStringEnumMemberName("retired")]
    Retired,

    [JsonStringEnumMemberName("reopened")]
    Reopened,
}

using System.Text.Json.Serialization;

namespace TheoryLedger.Server.Constructs;

/// <summary>The kinds of decision about a construct.</summary>
public enum VerdictKind
{
    [JsonStringEnumMemberName("affirmed")]
    Affirmed,

    [JsonStringEnumMemberName("redefined")]
    Redefined,

    [JsonStringEnumMemberName("renamed")]
    Renamed,

    [JsonStringEnumMemberName("refuted")]
    Refuted,

    [JsonStringEnumMemberName("recast")]
    Recast,

    [JsonStringEnumMemberName("novelty-judged")]
    NoveltyJudged,

    [JsonStringEnumMemberName("merged")]
    Merged,

    /// <summary>Another was merged into it.</summary>
    [JsonStringEnumMemberName("took-in")]
    Absorbed,

    [JsonStringEnumMemberName("split")]
    Split,

    [JsonStringEnumMemberName("retired")]
    Retired,

    [JsonStringEnumMemberName("reopened")]
    Reopened,
}

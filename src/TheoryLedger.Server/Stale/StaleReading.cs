using System.Text.Json.Serialization;
using TheoryLedger.Server.History;

namespace TheoryLedger.Server.Stale;

/// <summary>Something that was made under what has changed, and that nobody has affirmed since.</summary>
/// <param name="Id">The thing.</param>
/// <param name="Concept">What it is, as it is called in addresses.</param>
/// <param name="Title">What it is called; codings have no name.</param>
/// <param name="Version">What to send with its affirmation.</param>
/// <param name="BeganAt">The position at which it began.</param>
/// <param name="Changes">All that has changed under it.</param>
public sealed record StaleThing(
    Guid Id,
    string Concept,
    string? Title,
    long Version,
    long BeganAt,
    IReadOnlyList<StaleGround> Changes
);

/// <summary>What something was made under, what stands in its place, and by which fact.</summary>
/// <param name="Ground">
/// The code, excerpt, construct, configuration, theory or demi-regularity; or the source that it was made from, or its evidence stands on, or the coding, no more.
/// </param>
/// <param name="Concept">Which of them it is.</param>
/// <param name="Name">What it is called; excerpts have no name.</param>
/// <param name="Part">The element or statement that rests on it; none for a coding.</param>
/// <param name="MadeUnder">The version that was meant; where it was affirmed since, the one it counts under.</param>
/// <param name="Present">The version that stands, or stood last.</param>
/// <param name="State">How far it has come; none for what has no such thing.</param>
/// <param name="Successors">What it was merged into, split into or superseded by.</param>
/// <param name="How">Whether it says something else, or is given up.</param>
/// <param name="ChangedBy">The fact that made it so.</param>
public sealed record StaleGround(
    Guid Ground,
    string Concept,
    string? Name,
    Guid? Part,
    int? MadeUnder,
    int Present,
    string? State,
    IReadOnlyList<Guid> Successors,
    StaleHow How,
    FactInBrief ChangedBy
);

/// <summary>How what something was made under has changed.</summary>
public enum StaleHow
{
    /// <summary>It says something else now.</summary>
    [JsonStringEnumMemberName("restated")]
    Restated,

    /// <summary>It was merged, split, superseded, refuted or retired; a source was excluded, a coding taken back.</summary>
    [JsonStringEnumMemberName("given-up")]
    GivenUp,

    /// <summary>Evidence is from a source that was retracted.</summary>
    [JsonStringEnumMemberName("retracted")]
    Retracted,
}

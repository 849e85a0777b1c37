using System.Text.Json.Serialization;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.ProgrammeTheories;

/// <summary>What the team decided of a programme theory, and why.</summary>
/// <param name="Verdict">The decision.</param>
/// <param name="FormVersion">The wording that it speaks of, or that it made.</param>
/// <param name="Why">The reasoning.</param>
/// <param name="Taken">By whom and when.</param>
public sealed record TheoryVerdict(TheoryVerdictKind Verdict, int FormVersion, Reasoning Why, Taken Taken);

/// <summary>The decisions there are about a programme theory.</summary>
public enum TheoryVerdictKind
{
    [JsonStringEnumMemberName("agreed")]
    Agreed,

    [JsonStringEnumMemberName("revised")]
    Revised,

    [JsonStringEnumMemberName("affirmed")]
    Affirmed,

    [JsonStringEnumMemberName("refuted")]
    Refuted,

    [JsonStringEnumMemberName("lifted")]
    Lifted,
}

/// <summary>How far a programme theory has come.</summary>
public enum TheoryRange
{
    /// <summary>Nobody says.</summary>
    [JsonStringEnumMemberName("unstated")]
    Unstated,

    [JsonStringEnumMemberName("initial")]
    Initial,

    [JsonStringEnumMemberName("refined")]
    Refined,

    [JsonStringEnumMemberName("middle-range")]
    MiddleRange,
}

/// <summary>Whether a programme theory is still held.</summary>
public enum TheoryState
{
    [JsonStringEnumMemberName("open")]
    Open,

    [JsonStringEnumMemberName("refuted")]
    Refuted,
}

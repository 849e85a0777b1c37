using System.Text.Json.Serialization;

namespace TheoryLedger.Contributors;

/// <summary>What a contributor declares about themselves.</summary>
public enum PositionKind
{
    [JsonStringEnumMemberName("positionality")]
    Positionality,

    [JsonStringEnumMemberName("conflict-of-interest")]
    ConflictOfInterest,
}

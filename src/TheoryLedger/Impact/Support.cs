using System.Text.Json.Serialization;

namespace TheoryLedger.Impact;

/// <summary>How far something is supported.</summary>
public enum SupportLevel
{
    /// <summary>Nothing that it rests on is left, or it never rested on anything.</summary>
    [JsonStringEnumMemberName("not")]
    Not,

    /// <summary>Something is missing, here or further down, and something is left.</summary>
    [JsonStringEnumMemberName("partly")]
    Partly,

    /// <summary>All that it rests on is there, down to the excerpts.</summary>
    [JsonStringEnumMemberName("wholly")]
    Wholly,
}

/// <summary>How far something is supported, and by how much of what it rests on next.</summary>
/// <param name="Level">Down to the excerpts.</param>
/// <param name="Left">How many of the things it rests on next are supported at all; of a coding, how many of its readers.</param>
/// <param name="Of">Of how many.</param>
public sealed record Support(SupportLevel Level, int Left, int Of);

/// <summary>Something that a strike takes support from.</summary>
public sealed record Loss(Guid Id, Support Before, Support After)
{
    /// <summary>True where nothing is left.</summary>
    public bool IsWhole => After.Level == SupportLevel.Not;
}

using System.Text.Json.Serialization;

namespace TheoryLedger.Sources;

/// <summary>What kind of source it is.</summary>
public enum SourceKind
{
    [JsonStringEnumMemberName("paper")]
    Paper,

    [JsonStringEnumMemberName("report")]
    Report,

    [JsonStringEnumMemberName("interview")]
    Interview,

    [JsonStringEnumMemberName("focus-group")]
    FocusGroup,

    [JsonStringEnumMemberName("book")]
    Book,

    [JsonStringEnumMemberName("other")]
    Other,
}

/// <summary>What goes for some kinds of source alone.</summary>
public static class SourceKinds
{
    extension(SourceKind kind)
    {
        /// <summary>Whether sources of this kind are somebody speaking, not something published.</summary>
        public bool IsSpoken => kind is SourceKind.Interview or SourceKind.FocusGroup;
    }
}

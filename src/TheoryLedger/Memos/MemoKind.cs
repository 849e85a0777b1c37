using System.Text.Json.Serialization;

namespace TheoryLedger.Memos;

/// <summary>What a memo is for.</summary>
public enum MemoKind
{
    [JsonStringEnumMemberName("analytic")]
    Analytic,

    [JsonStringEnumMemberName("reflexive")]
    Reflexive,

    [JsonStringEnumMemberName("method")]
    Method,

    [JsonStringEnumMemberName("decision")]
    Decision,
}

using System.Text.Json.Serialization;
using TheoryLedger.Evidence;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.History;

namespace TheoryLedger.Server.Events;

/// <summary>What the ledger held about a matter when something was decided of it, beside what it holds now.</summary>
/// <param name="Fact">The decision: when it was recorded, and when it is said to have been taken.</param>
/// <param name="About">The thing it is about.</param>
/// <param name="Concept">What that is, as it is called in addresses.</param>
/// <param name="DaysBetween">How many whole days after the last moment that it states it was recorded; none where it states none.</param>
/// <param name="Then">The evidence that stood just before it was recorded.</param>
/// <param name="Now">The evidence that stands now.</param>
/// <param name="Evidence">All there is or was of it, in the order in which it was put forward.</param>
/// <param name="More">How many more pieces there are than are listed.</param>
/// <param name="Position">The position of the review that counts as now.</param>
public sealed record KnownThen(
    FactInBrief Fact,
    Guid About,
    string Concept,
    int? DaysBetween,
    StanceCounts Then,
    StanceCounts Now,
    IReadOnlyList<KnownEvidence> Evidence,
    int More,
    long Position
);

/// <summary>A piece of evidence, as it was when something was decided, and as it is.</summary>
/// <param name="Id">Of the evidence.</param>
/// <param name="ConfigurationId">What it is evidence on.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Quote">What it says, in the words that are judged now.</param>
/// <param name="Nature">Whether those are a source's own words, or notes about it.</param>
/// <param name="Known">Whether it stood then, stands now, or both.</param>
/// <param name="Then">What was made of it then; none where it had not been put forward.</param>
/// <param name="Now">What is made of it now.</param>
/// <param name="PutForward">The position at which it was put forward.</param>
/// <param name="DecidedAt">When that is said to have been decided.</param>
/// <param name="Order">Whether that is said to have been before or after the decision, whatever was recorded first.</param>
public sealed record KnownEvidence(
    Guid Id,
    Guid ConfigurationId,
    SourceNamed Source,
    Words? Quote,
    EvidenceNature Nature,
    KnownWhen Known,
    Judged? Then,
    Judged Now,
    long PutForward,
    EffectiveTime DecidedAt,
    StatedOrder Order
);

/// <summary>What is made of a piece of evidence at one moment.</summary>
/// <param name="State">Whether it counts.</param>
/// <param name="Stance">Which way it speaks.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="ConfigurationVersion">The version of the configuration that it was last judged for.</param>
/// <param name="IsWithdrawn">True where somebody who speaks in it has withdrawn: it counts for nothing.</param>
/// <param name="IsExcluded">True where its source is excluded: it counts for nothing.</param>
/// <param name="IsTakenBack">True where all readings it rests on were taken back: it counts for nothing.</param>
public sealed record Judged(
    EvidenceState State,
    Stance Stance,
    Weight Weight,
    int ConfigurationVersion,
    bool IsWithdrawn,
    bool IsExcluded,
    bool IsTakenBack
)
{
    [JsonIgnore]
    public bool Stands => State == EvidenceState.Standing && !IsWithdrawn && !IsExcluded && !IsTakenBack;
}

/// <summary>When a piece of evidence stood.</summary>
public enum KnownWhen
{
    [JsonStringEnumMemberName("then-and-now")]
    ThenAndNow,

    /// <summary>It stood when the decision was taken, and stands no more.</summary>
    [JsonStringEnumMemberName("then-only")]
    ThenOnly,

    /// <summary>It stands now, and did not when the decision was taken.</summary>
    [JsonStringEnumMemberName("now-only")]
    NowOnly,

    /// <summary>It was put forward and given up, all before or all after.</summary>
    [JsonStringEnumMemberName("neither")]
    Neither,
}

/// <summary>Which of two decisions is said to have come first.</summary>
public enum StatedOrder
{
    [JsonStringEnumMemberName("before")]
    Before,

    [JsonStringEnumMemberName("after")]
    After,

    /// <summary>What is stated does not tell.</summary>
    [JsonStringEnumMemberName("not-told")]
    NotTold,
}

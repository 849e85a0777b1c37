using System.Text.Json.Serialization;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Saturation;

/// <summary>How much theory changed with each source, in the order in which they were read.</summary>
/// <param name="Of">The one thing whose changes are counted; none for all theory.</param>
/// <param name="Sources">In reading order.</param>
/// <param name="More">How many further sources are left out.</param>
/// <param name="LastThatChanged">The source after which nothing changed; none where no source changed anything.</param>
/// <param name="Since">How many sources came after it.</param>
/// <param name="Changes">How often theory changed in all.</param>
/// <param name="WithoutSource">How many of those changes name nothing that any of the sources says.</param>
/// <param name="NotRead">Sources that nobody has read or included, and that changed nothing, where others were read: they are in no order.</param>
/// <param name="Judgements">What the team itself judged, in order.</param>
/// <param name="Position">The position of the review at which this holds.</param>
public sealed record SaturationReading(
    Guid? Of,
    IReadOnlyList<SourceYield> Sources,
    int More,
    SourceNamed? LastThatChanged,
    int Since,
    int Changes,
    int WithoutSource,
    int NotRead,
    IReadOnlyList<SaturationJudgement> Judgements,
    long Position
);

/// <summary>What one source did to theory.</summary>
/// <param name="Source">The source.</param>
/// <param name="OrderedBy">What gave it its place.</param>
/// <param name="At">When that was decided, as precisely as known.</param>
/// <param name="Changes">Changes of theory that it set off, or that rest on it; a change may go back to several sources.</param>
/// <param name="Kinds">How many of which kind.</param>
/// <param name="Affirmations">How often theory stood up to it unchanged.</param>
/// <param name="NewEvidence">Pieces of evidence taken from it, whether or not anything changed.</param>
public sealed record SourceYield(
    SourceNamed Source,
    ReadingOrder OrderedBy,
    EffectiveTime At,
    int Changes,
    IReadOnlyDictionary<string, int> Kinds,
    int Affirmations,
    int NewEvidence
);

/// <summary>What gives a source its place in reading order.</summary>
public enum ReadingOrder
{
    /// <summary>Somebody began to read it for theory.</summary>
    [JsonStringEnumMemberName("reading-begun")]
    ReadingBegun,

    /// <summary>Nobody wrote down when it was read; it was let in.</summary>
    [JsonStringEnumMemberName("inclusion")]
    Inclusion,

    /// <summary>No source was read or let in as far as is recorded; it came to the review.</summary>
    [JsonStringEnumMemberName("registration")]
    Registration,
}

/// <summary>What the team judged about saturation.</summary>
/// <param name="Of">Of what, and which version.</param>
/// <param name="IsSaturated">Whether new sources have stopped changing it.</param>
/// <param name="Criterion">By what it was judged.</param>
/// <param name="LastChangedBy">The source after which nothing changed, as the team has it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Judged">When and by whom.</param>
public sealed record SaturationJudgement(
    NamedRef Of,
    bool? IsSaturated,
    string? Criterion,
    NamedRef? LastChangedBy,
    Words Reason,
    Taken Judged
);

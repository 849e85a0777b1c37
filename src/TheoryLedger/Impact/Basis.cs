using TheoryLedger.Contributors;
using TheoryLedger.Participants;
using TheoryLedger.Phases;
using TheoryLedger.Sources;

namespace TheoryLedger.Impact;

/// <summary>All that theory rests on at one moment, and how: what a strike is tried out on.</summary>
public sealed record Basis
{
    public IReadOnlyList<ReadSource> Sources { get; init; } = [];

    public IReadOnlyList<MarkedExcerpt> Excerpts { get; init; } = [];

    /// <summary>The codings that stand.</summary>
    public IReadOnlyList<MadeCoding> Codings { get; init; } = [];

    /// <summary>The evidence that stands, of every stance.</summary>
    public IReadOnlyList<LinkedEvidence> Evidence { get; init; } = [];

    public IReadOnlyList<Guid> Configurations { get; init; } = [];

    public IReadOnlyList<NamedConstruct> Constructs { get; init; } = [];

    public IReadOnlyList<SeenRegularity> DemiRegularities { get; init; } = [];

    /// <summary>Programme theories and guidance.</summary>
    public IReadOnlyList<StatedTheory> Theories { get; init; } = [];
}

/// <summary>A source, and every rigour that somebody presently holds it to have, as such or for one theory.</summary>
public sealed record ReadSource(SourceId Id, SourceKind Kind, IReadOnlyList<AppraisalLevel> Rigour);

/// <summary>An excerpt, and all whose withdrawal would close it.</summary>
/// <param name="Id">The excerpt.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="People">Those who speak in it or next to it, or are retold there.</param>
/// <param name="Phase">In which it was marked.</param>
/// <param name="Rigour">What somebody presently holds it to have for some theory.</param>
public sealed record MarkedExcerpt(
    Guid Id,
    SourceId Source,
    IReadOnlyList<ParticipantId> People,
    PhaseId? Phase,
    IReadOnlyList<AppraisalLevel> Rigour
);

/// <summary>An excerpt as some people read it, in a phase.</summary>
/// <param name="Excerpt">What was read.</param>
/// <param name="Readers">Who read it; nobody where it is not known who.</param>
/// <param name="Phase">When in the review.</param>
public sealed record ReadPassage(Guid Excerpt, IReadOnlyList<ContributorId> Readers, PhaseId? Phase);

/// <summary>A coding that stands.</summary>
public sealed record MadeCoding(Guid Id, ReadPassage Passage);

/// <summary>An excerpt that stands as evidence on a configuration.</summary>
/// <param name="Id">Of the link.</param>
/// <param name="Configuration">What it is evidence on.</param>
/// <param name="Supports">False where it contradicts or qualifies.</param>
/// <param name="Passage">As whoever put it forward read it.</param>
/// <param name="Codings">
/// The standing codings that it rests on. Where all it rested on were taken back it names them still, and nothing holds it up;
/// where it never named any, whoever put it forward is its reader.
/// </param>
public sealed record LinkedEvidence(
    Guid Id,
    Guid Configuration,
    bool Supports,
    ReadPassage Passage,
    IReadOnlyList<Guid> Codings
);

/// <summary>A construct: what it was made from, and where it stands.</summary>
/// <param name="Id">The construct.</param>
/// <param name="From">What it first came from.</param>
/// <param name="Readers">Who made it of that.</param>
/// <param name="Phase">When in the review.</param>
/// <param name="Configurations">Those it stands in that are worked on.</param>
public sealed record NamedConstruct(
    Guid Id,
    IReadOnlyList<Guid> From,
    IReadOnlyList<ContributorId> Readers,
    PhaseId? Phase,
    IReadOnlyList<Guid> Configurations
);

/// <summary>A demi-regularity, and what shows the cases in which it holds.</summary>
public sealed record SeenRegularity(
    Guid Id,
    IReadOnlyList<Guid> ShownBy,
    IReadOnlyList<ContributorId> Readers,
    PhaseId? Phase
);

/// <summary>A programme theory or guidance, statement by statement.</summary>
public sealed record StatedTheory(Guid Id, IReadOnlyList<StatedSentence> Statements);

/// <summary>A statement, and what it rests on.</summary>
public sealed record StatedSentence(Guid Id, IReadOnlyList<Guid> RestsOn);

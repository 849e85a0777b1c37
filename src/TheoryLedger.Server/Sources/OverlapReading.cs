using TheoryLedger.Ledger;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Screening;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Sources;

/// <summary>Whether the same sources are counted more than once: as recorded, and as sources report of themselves.</summary>
/// <param name="Inclusions">How many times a phase took a source in.</param>
/// <param name="Distinct">How many sources that were; the rest was counted again.</param>
/// <param name="Phases">What each phase took in, and what of it an earlier one had taken in.</param>
/// <param name="Shared">Sources that several phases took in.</param>
/// <param name="SameIdentifier">Sources that were registered several times under one identifier.</param>
/// <param name="Kin">Sources that are one study, one text or one review told twice, so that they are not independent.</param>
/// <param name="Reported">Figures that sources state of what they took in, side by side; nothing here is counted from them.</param>
/// <param name="Questions">What somebody has asked about that, and nobody has settled.</param>
/// <param name="Position">The position of the review at which this holds.</param>
public sealed record OverlapReading(
    int Inclusions,
    int Distinct,
    IReadOnlyList<PhaseTaken> Phases,
    IReadOnlyList<SharedSource> Shared,
    IReadOnlyList<SameIdentifier> SameIdentifier,
    IReadOnlyList<KinPair> Kin,
    IReadOnlyList<FigureGroup> Reported,
    IReadOnlyList<OpenQuestion> Questions,
    long Position
);

/// <summary>A source that several phases took in.</summary>
public sealed record SharedSource(SourceNamed Source, IReadOnlyList<Guid> Phases);

/// <summary>Several sources under one identifier.</summary>
public sealed record SameIdentifier(string Scheme, string Value, IReadOnlyList<SourceNamed> Sources);

/// <summary>Two sources that belong together.</summary>
public sealed record KinPair(SourceNamed One, SourceNamed Other, Kinship Kinship, Words Reason);

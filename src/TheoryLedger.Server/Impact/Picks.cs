using System.Text.Json;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Contributors;
using TheoryLedger.DemiRegularities;
using TheoryLedger.Evidence;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Server.Codings;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Excerpts;
using TheoryLedger.Server.ProgrammeTheories;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Sources;
using TheoryLedger.Sources;
using TheoryLedger.Texts;

namespace TheoryLedger.Server.Impact;

/// <summary>Of a source, what tells whether it is struck.</summary>
internal sealed record SourcePick(Guid Id, SourceKind Kind, string Title, IReadOnlyList<AppraisalView> Appraisals);

/// <summary>Of an excerpt, where it stands, and what it was held to be worth.</summary>
internal sealed record ExcerptPick(
    Guid Id,
    SourceId SourceId,
    TextId TextId,
    Span Span,
    Taken Marked,
    IReadOnlyList<UseJudged> Appraisals
);

/// <summary>Of a coding, who read what, and whether that counts.</summary>
internal sealed record CodingPick(
    Guid Id,
    ExcerptId ExcerptId,
    ContributorId Coder,
    Taken Coded,
    CodingState State,
    CodingId? ReplacedBy
);

/// <summary>Of evidence, what it says of which configuration, and what it rests on.</summary>
internal sealed record EvidencePick(
    Guid Id,
    ExcerptId ExcerptId,
    ConfigurationId ConfigurationId,
    Stance Stance,
    EvidenceNature Nature,
    int JudgedVersion,
    IReadOnlyList<CodingId> Codings,
    Taken Linked
);

/// <summary>Of a configuration, what it says, and whether a case against it was looked for.</summary>
internal sealed record ConfigurationPick(
    Guid Id,
    int FormVersion,
    ConfigurationForm Form,
    ConfigurationStatus State,
    IReadOnlyList<JsonElement> NegativeCases
);

/// <summary>Of a construct, where it came from.</summary>
internal sealed record ConstructPick(
    Guid Id,
    string Name,
    ConstructState State,
    Standing Standing,
    ConstructOrigin Origin,
    Taken Defined
);

/// <summary>Of a demi-regularity, what shows it, and who saw it so.</summary>
internal sealed record RegularityPick(
    Guid Id,
    string Pattern,
    IReadOnlyList<CaseShown> Cases,
    Taken Identified,
    IReadOnlyList<Taken> Revised
);

/// <summary>Of a programme theory, what it states; of guidance, the same without any state.</summary>
internal sealed record TheoryPick(
    Guid Id,
    int FormVersion,
    string Title,
    IReadOnlyList<Statement> Statements,
    TheoryState? State
);

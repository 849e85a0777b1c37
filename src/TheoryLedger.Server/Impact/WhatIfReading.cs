using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Evidence;
using TheoryLedger.Impact;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.ProgrammeTheories;

namespace TheoryLedger.Server.Impact;

/// <summary>What a review would lose if what is named were thought away; nothing of it is recorded.</summary>
/// <param name="Struck">What goes.</param>
/// <param name="Codings">The codings that go, or lose some of their readers.</param>
/// <param name="Evidence">The evidence of any stance that goes, or loses some of its codings.</param>
/// <param name="Configurations">Those worked on that lose evidence in their favour.</param>
/// <param name="Constructs">Those worked on that lose what they were made from, or where they stand.</param>
/// <param name="DemiRegularities">Those that lose cases which show them.</param>
/// <param name="Theories">Programme theories that lose what they rest on.</param>
/// <param name="Guidance">Guidance that loses what it rests on.</param>
/// <param name="Position">The position of the review at which this holds.</param>
public sealed record WhatIfReading(
    StruckReading Struck,
    Losses<CodingLoss> Codings,
    Losses<EvidenceLoss> Evidence,
    Losses<ConfigurationLoss> Configurations,
    Losses<ConstructLoss> Constructs,
    Losses<RegularityLoss> DemiRegularities,
    Losses<TheoryLoss> Theories,
    Losses<TheoryLoss> Guidance,
    long Position
);

/// <summary>What goes with a strike.</summary>
/// <param name="Sources">The sources that are struck as such.</param>
/// <param name="Excerpts">How many excerpts go, with their source or by themselves.</param>
/// <param name="Unjudged">Where rigour is struck, how many sources nobody has judged for it; they stay.</param>
public sealed record StruckReading(IReadOnlyList<SourceNamed> Sources, int Excerpts, int? Unjudged);

/// <summary>What is lost of one kind.</summary>
/// <param name="SupportedBefore">How many are supported as it stands, wholly or partly; with sources that are named though they were excluded already, so that one sees what went with them.</param>
/// <param name="SupportedAfter">How many would be.</param>
/// <param name="Whole">How many would be left with nothing.</param>
/// <param name="Partial">How many would lose some of what they rest on, here or further down.</param>
/// <param name="Items">Those left with nothing first, then in the order in which they began.</param>
/// <param name="More">How many more there are than are listed.</param>
public sealed record Losses<TLoss>(
    int SupportedBefore,
    int SupportedAfter,
    int Whole,
    int Partial,
    IReadOnlyList<TLoss> Items,
    int More
);

/// <summary>A coding, and how many of its readers are left.</summary>
public sealed record CodingLoss(Guid Id, Guid ExcerptId, Support Before, Support After);

/// <summary>A piece of evidence, and how many of the codings that it rests on, or else of its readers, are left.</summary>
/// <param name="IsInherited">True where nobody has judged it for the present version of its configuration, or with the excerpt's present words.</param>
public sealed record EvidenceLoss(
    Guid Id,
    Guid ConfigurationId,
    Guid ExcerptId,
    Stance Stance,
    EvidenceNature Nature,
    bool IsInherited,
    Support Before,
    Support After
);

/// <summary>A configuration, and how much of the evidence in its favour is left.</summary>
/// <param name="Evidence">All that stands on it, by stance.</param>
/// <param name="EvidenceLeft">What would be left of that.</param>
public sealed record ConfigurationLoss(
    Guid Id,
    string Title,
    ConfigurationStatus State,
    Support Before,
    Support After,
    StanceCounts Evidence,
    StanceCounts EvidenceLeft
);

/// <summary>A construct, and how many of its origins and of the configurations it stands in are supported.</summary>
/// <param name="IsMechanism">Whether it stands as a mechanism somewhere, or is defined as one and stands nowhere yet.</param>
public sealed record ConstructLoss(
    Guid Id,
    string Name,
    ConstructState State,
    bool IsMechanism,
    Support Before,
    Support After
);

/// <summary>A demi-regularity, and how much of what shows the cases in which it holds is left.</summary>
public sealed record RegularityLoss(Guid Id, string Pattern, Support Before, Support After);

/// <summary>A programme theory or guidance, and how many of its statements are supported.</summary>
/// <param name="Statements">Those of them that lose something.</param>
public sealed record TheoryLoss(
    Guid Id,
    string Title,
    TheoryState? State,
    Support Before,
    Support After,
    IReadOnlyList<StatementLoss> Statements
);

/// <summary>A statement, and how many of its grounds are supported.</summary>
public sealed record StatementLoss(Guid Id, string Text, Support Before, Support After);

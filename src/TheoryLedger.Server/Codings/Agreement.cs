using TheoryLedger.Codebook;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Contributors;
using TheoryLedger.Excerpts;
using TheoryLedger.Phases;

namespace TheoryLedger.Server.Codings;

/// <summary>How far coders agreed before they had talked about it.</summary>
/// <remarks>
/// Of interpretive work, figures say little by themselves: where coders differed, and how that was settled, comes first.
/// Only the last readings made alone count: not what a coder took back undisputed, or read again alone, but what gave way in or
/// after discussion does. An excerpt counts where several people read it so.
/// </remarks>
/// <param name="Excerpts">How many excerpts several people read alone.</param>
/// <param name="Differences">Where they said different things, and whether that was settled.</param>
/// <param name="MoreDifferences">How many further excerpts they differed on.</param>
/// <param name="Codes">Whether they chose the same codes.</param>
/// <param name="Roles">Whether they saw the same roles, where each saw one.</param>
/// <param name="ByCode">For each code, how far whoever used it was joined by the others.</param>
/// <param name="ByRole">For each role, likewise.</param>
/// <param name="ByPhase">For each phase in which they coded.</param>
/// <param name="ByCoders">For each two of them.</param>
/// <param name="RecordedByOthers">How many of the readings that count as made alone another account recorded than their coder's.</param>
/// <param name="Left">What was left out, and why.</param>
/// <param name="Position">The position of the review at which this holds.</param>
public sealed record AgreementReading(
    int Excerpts,
    IReadOnlyList<CodersDiffer> Differences,
    int MoreDifferences,
    Agreement Codes,
    Agreement Roles,
    IReadOnlyList<CodeAgreement> ByCode,
    IReadOnlyList<RoleAgreement> ByRole,
    IReadOnlyList<PhaseAgreement> ByPhase,
    IReadOnlyList<CodersAgreement> ByCoders,
    int RecordedByOthers,
    LeftOutOfAgreement Left,
    long Position
);

/// <summary>Agreement on one question.</summary>
/// <param name="Compared">How often two people's readings of one excerpt were compared.</param>
/// <param name="Agreed">How often they were the same.</param>
/// <param name="Share">The same in a hundred; none where nothing was compared.</param>
/// <param name="Kappa">Cohen's kappa; none where more than two people are compared, or chance alone would explain everything.</param>
/// <param name="Alpha">Krippendorff's alpha, nominal; none where there is nothing to disagree on.</param>
public sealed record Agreement(int Compared, int Agreed, double? Share, double? Kappa, double? Alpha);

/// <summary>Agreement on whether a code applies.</summary>
public sealed record CodeAgreement(CodeId CodeId, string? Label, Agreement Agreement);

/// <summary>Agreement on whether a passage plays a role.</summary>
public sealed record RoleAgreement(ElementRole Role, Agreement Agreement);

/// <summary>Agreement within one phase.</summary>
public sealed record PhaseAgreement(PhaseId? PhaseId, string? Name, Agreement Codes, Agreement Roles);

/// <summary>Agreement between two people.</summary>
public sealed record CodersAgreement(IReadOnlyList<ContributorId> Coders, Agreement Codes, Agreement Roles);

/// <summary>Codings that say nothing about agreement before discussion.</summary>
/// <param name="ReadByOne">Excerpts that only one person read alone.</param>
/// <param name="NotAlone">Codings made after discussion, or of which nobody said whether they were.</param>
/// <param name="TakenBack">Readings made alone that their coder took back undisputed, or made again alone.</param>
/// <param name="Withdrawn">Codings of what somebody said who has withdrawn since.</param>
public sealed record LeftOutOfAgreement(int ReadByOne, int NotAlone, int TakenBack, int Withdrawn);

/// <summary>An excerpt that was read differently.</summary>
/// <param name="ExcerptId">The excerpt.</param>
/// <param name="Readings">Who said what.</param>
/// <param name="Disputes">How many disputes were raised about these readings.</param>
/// <param name="Open">How many of those are not settled.</param>
public sealed record CodersDiffer(ExcerptId ExcerptId, IReadOnlyList<ReadingAlone> Readings, int Disputes, int Open);

/// <summary>What one person read in an excerpt by themselves.</summary>
public sealed record ReadingAlone(CodingId CodingId, ContributorId Coder, CodeId CodeId, ElementRole? Role);

using TheoryLedger.Codebook;
using TheoryLedger.Configurations;
using TheoryLedger.Contributors;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Sources;

namespace TheoryLedger.Codings;

public abstract record CodingEvent : LedgerEvent;

/// <summary>Somebody read an excerpt in the light of a code. Two people of the same opinion are two facts.</summary>
/// <param name="ExcerptId">What was read.</param>
/// <param name="ExcerptVersion">The version of it that was read.</param>
/// <param name="SourceId">Where it stands.</param>
/// <param name="CodeId">The code.</param>
/// <param name="CodeVersion">The definition in force then.</param>
/// <param name="CodebookVersion">The issued codebook in force then; none before the first.</param>
/// <param name="Coder">Whose reading it is.</param>
/// <param name="Role">What the passage seems to work as; provisional, no configuration is bound by it.</param>
/// <param name="Interpretation">The reading, apart from the quote.</param>
/// <param name="Explicitness">Whether the passage says so.</param>
/// <param name="Certainty">How sure the coder is.</param>
/// <param name="Round">Alone, or after discussion.</param>
/// <param name="Replaces">The coding this one takes the place of.</param>
public sealed record ExcerptCoded(
    ExcerptId ExcerptId,
    int ExcerptVersion,
    SourceId SourceId,
    CodeId CodeId,
    int CodeVersion,
    int? CodebookVersion,
    ContributorId Coder,
    ElementRole? Role,
    Words Interpretation,
    Explicitness Explicitness,
    Certainty Certainty,
    CodingRound Round,
    CodingId? Replaces
) : CodingEvent;

/// <summary>A coding was taken back.</summary>
public sealed record CodingWithdrawn(Words Reason) : CodingEvent;

/// <summary>A coding gave way to another.</summary>
public sealed record CodingReplaced(CodingId By, Words Reason) : CodingEvent;

/// <summary>A coding was looked at again, and holds under what its code has come to mean and for the words that its excerpt has now.</summary>
/// <param name="CodeVersion">The definition that it counts under from now on.</param>
/// <param name="ExcerptVersion">The version of the excerpt that it holds for from now on.</param>
/// <param name="Reason">Why it holds.</param>
public sealed record CodingAffirmed(int CodeVersion, int ExcerptVersion, Words Reason) : CodingEvent;

/// <summary>Somebody disagreed with a coding.</summary>
public sealed record CodingDisputed(DisputeId DisputeId, ContributorId Disputer, Words Reason) : CodingEvent;

/// <summary>A dispute was talked over.</summary>
public sealed record CodingDiscussed(DisputeId DisputeId, IReadOnlyList<ContributorId> Among, Words Note) : CodingEvent;

/// <summary>A dispute was settled.</summary>
public sealed record CodingDisputeResolved(
    DisputeId DisputeId,
    DisputeOutcome Outcome,
    CodingId? Replacement,
    Words Reason
) : CodingEvent;

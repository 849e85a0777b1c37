using TheoryLedger.Ledger;

namespace TheoryLedger.Suggestions;

public abstract record SuggestionEvent : LedgerEvent;

/// <summary>Software proposed something. It counts for nothing until a person answers.</summary>
/// <param name="Software">Name and version of the program.</param>
/// <param name="Model">Name and version of the model, where there is one.</param>
/// <param name="PromptDigest">SHA-256 of the prompt, lower-case hex.</param>
/// <param name="Proposes">What it proposes to record: coding, construct, configuration, …</param>
/// <param name="About">What it looked at.</param>
/// <param name="Proposal">What it proposes.</param>
public sealed record SuggestionOffered(
    string Software,
    string? Model,
    string? PromptDigest,
    string Proposes,
    IReadOnlyList<Ref> About,
    Words Proposal
) : SuggestionEvent;

/// <summary>A person took a suggestion over as it was.</summary>
public sealed record SuggestionAccepted(Ref RecordedAs, Words Reason) : SuggestionEvent;

/// <summary>A person took a suggestion over with changes.</summary>
public sealed record SuggestionEdited(Ref RecordedAs, Words Changes) : SuggestionEvent;

/// <summary>A person turned a suggestion down.</summary>
public sealed record SuggestionRejected(Words Reason) : SuggestionEvent;

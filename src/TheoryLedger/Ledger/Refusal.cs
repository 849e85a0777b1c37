namespace TheoryLedger.Ledger;

/// <summary>Why a command changed nothing.</summary>
/// <param name="Code">Stable, in kebab-case, noun first: safe for programs to branch on.</param>
/// <param name="Reason">One sentence for the person who was refused, saying what to do instead.</param>
public sealed record Refusal(string Code, string Reason);

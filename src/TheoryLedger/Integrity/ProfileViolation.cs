namespace TheoryLedger.Integrity;

/// <summary>Where JSON leaves the profile that every verifier reads alike, and what to send instead.</summary>
/// <param name="Pointer">The place, as a JSON pointer (RFC 6901).</param>
/// <param name="Reason">One sentence for whoever sent it.</param>
public sealed record ProfileViolation(string Pointer, string Reason);

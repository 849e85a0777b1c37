namespace TheoryLedger.Ledger;

/// <summary>Points at anything in the review: a thing, one version of it, one part of it, or one decision.</summary>
/// <param name="Id">Of a source, excerpt, coding, construct, configuration, theory, memo, … or of one event.</param>
/// <param name="Version">The version meant, from 1; none means the thing as such.</param>
/// <param name="Part">What is meant of it: an element, link, statement, piece of advice, figure, …</param>
public sealed record Ref(Guid Id, int? Version = null, Guid? Part = null);

namespace TheoryLedger.Provenance.Constraints;

/// <summary>A rule of PROV-CONSTRAINTS that a document breaks.</summary>
/// <param name="Rule">The number of the constraint in the Recommendation of 30 April 2013.</param>
/// <param name="About">The element or relation.</param>
/// <param name="Says">What is wrong with it.</param>
public sealed record ProvViolation(int Rule, string About, string Says);

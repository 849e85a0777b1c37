namespace TheoryLedger.Ledger;

/// <summary>Whether a review has its first contributor and its first phase, which decisions must name from then on.</summary>
public sealed record Beginnings(bool HasContributors, bool HasPhases)
{
    /// <summary>As nearly every decision finds it.</summary>
    public static Beginnings All { get; } = new(HasContributors: true, HasPhases: true);
}

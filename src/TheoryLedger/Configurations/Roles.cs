namespace TheoryLedger.Configurations;

/// <summary>How the roles of elements relate to each other.</summary>
public static class Roles
{
    private static readonly ElementRole[] Whole = [ElementRole.Context, ElementRole.Mechanism, ElementRole.Outcome];

    /// <summary>A mechanism, whether whole or told apart into resource and reasoning.</summary>
    public static bool IsMechanism(this ElementRole role) =>
        role is ElementRole.Mechanism or ElementRole.MechanismResource or ElementRole.MechanismReasoning;

    /// <summary>Whether an element in this role fills the place of another: either kind of mechanism is one.</summary>
    public static bool Plays(this ElementRole role, ElementRole place) =>
        role == place || (place == ElementRole.Mechanism && role.IsMechanism());

    /// <summary>What a whole configuration has, and one with these roles has not.</summary>
    public static IReadOnlyList<ElementRole> Lacking(IEnumerable<ElementRole> roles)
    {
        var present = roles.ToHashSet();
        return [.. Whole.Where(place => !present.Any(role => role.Plays(place)))];
    }
}

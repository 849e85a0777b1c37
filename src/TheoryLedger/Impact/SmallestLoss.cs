namespace TheoryLedger.Impact;

/// <summary>The fewest things of one sort whose loss leaves something unsupported.</summary>
/// <param name="Members">One such set; there may be others of the same size.</param>
/// <param name="IsExact">False where the search was given up: then fewer may do as well.</param>
public sealed record SmallestLoss(IReadOnlyList<Guid> Members, bool IsExact)
{
    public int Size => Members.Count;

    /// <summary>Evidence falls with its source, so all sources must go; none where nothing is held up.</summary>
    public static SmallestLoss? OfSources(IReadOnlyList<Pillar> pillars)
    {
        ArgumentNullException.ThrowIfNull(pillars);
        return pillars is [] ? null : new([.. pillars.Select(p => p.Source.Value).Distinct()], IsExact: true);
    }

    /// <summary>Evidence falls with the last of its readers, so all readers must go; none where somebody unnamed read some of it.</summary>
    public static SmallestLoss? OfCoders(IReadOnlyList<Pillar> pillars)
    {
        ArgumentNullException.ThrowIfNull(pillars);
        return pillars is [] || pillars.Any(p => p.Readers is [])
            ? null
            : new([.. pillars.SelectMany(p => p.Readers).Select(r => r.Value).Distinct()], IsExact: true);
    }

    /// <summary>Evidence falls with any who speak in it; none where some of it is nobody's words.</summary>
    public static SmallestLoss? OfParticipants(IReadOnlyList<Pillar> pillars)
    {
        ArgumentNullException.ThrowIfNull(pillars);
        return pillars is [] || pillars.Any(p => p.People is [])
            ? null
            : HittingSet.Smallest([.. pillars.Select(p => p.People.Select(person => person.Value).ToHashSet())]);
    }
}

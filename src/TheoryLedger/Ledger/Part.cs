namespace TheoryLedger.Ledger;

/// <summary>An element, link or statement, and in which versions of its thing it stands.</summary>
/// <remarks>What has left never comes back under its id: a later version only continues what the one before has.</remarks>
/// <param name="Id">Of the part.</param>
/// <param name="From">The first version that has it.</param>
/// <param name="Until">The last one; none while the present version has it.</param>
public sealed record Part(Guid Id, int From, int? Until = null)
{
    public bool IsIn(int version) => version >= From && !(version > Until);

    /// <summary>The parts of all versions, after one more.</summary>
    internal static IReadOnlyList<Part> After(IReadOnlyList<Part> before, int version, IEnumerable<Guid> parts)
    {
        var present = parts.ToHashSet();
        var known = before.Where(p => p.Until is null).Select(p => p.Id).ToHashSet();
        return
        [
            .. before.Select(p => p.Until is null && !present.Contains(p.Id) ? p with { Until = version - 1 } : p),
            .. present.Where(id => !known.Contains(id)).Select(id => new Part(id, version)),
        ];
    }
}

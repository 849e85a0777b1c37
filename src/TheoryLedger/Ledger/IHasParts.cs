namespace TheoryLedger.Ledger;

/// <summary>Has parts that can be pointed at by themselves.</summary>
public interface IHasParts : IState
{
    /// <summary>Whether it has this part in one version of it or, where none is named, has ever had it.</summary>
    bool HasPart(Guid part, int? version);
}

internal static class PartsOfVersions
{
    /// <summary>Whether one version has this part; where none is named, any.</summary>
    public static bool Has(this IEnumerable<Part> parts, Guid part, int? version) =>
        parts.Any(p => p.Id == part && (version is not { } one || p.IsIn(one)));
}

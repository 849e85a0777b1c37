namespace TheoryLedger.Provenance.Constraints;

/// <summary>In every place stands what belongs there, and it is stated: rule 50.</summary>
internal static class Typing
{
    private static readonly Dictionary<string, string> Expected = new(StringComparer.Ordinal)
    {
        ["entity"] = "entity",
        ["activity"] = "activity",
        ["agent"] = "agent",
        ["plan"] = "entity",
        ["generatedEntity"] = "entity",
        ["usedEntity"] = "entity",
        ["specificEntity"] = "entity",
        ["generalEntity"] = "entity",
        ["generation"] = "wasGeneratedBy",
        ["usage"] = "used",
    };

    public static IEnumerable<ProvViolation> Check(ProvDocument document)
    {
        var stated = document
            .Elements.Select(e => (e.Name, e.Id))
            .Concat(document.Relations.Where(r => r.Id is not null).Select(r => (r.Name, Id: r.Id!)))
            .ToHashSet();
        return from relation in document.Relations
            from argument in relation.Arguments
            where argument.Id is not null && Expected.TryGetValue(argument.Json, out _)
            where !stated.Contains((Expected[argument.Json], argument.Id!))
            select new ProvViolation(
                50,
                argument.Id!,
                $"Stands as {argument.Json} in {relation.Name} and is not stated to be one."
            );
    }
}

namespace TheoryLedger.Provenance.Constraints;

/// <summary>What cannot be derived or specialised: rules 51 and 52.</summary>
internal static class Deriving
{
    public static IEnumerable<ProvViolation> Check(ProvDocument document) =>
        [.. Unspecified(document), .. OfItself(document)];

    private static IEnumerable<ProvViolation> Unspecified(ProvDocument document) =>
        from derivation in document.Relations.OfType<WasDerivedFrom>()
        where derivation.Activity is null && (derivation.Generation ?? derivation.Usage) is not null
        select new ProvViolation(51, derivation.Generated, "A generation or usage is named, but not the activity.");

    // Specialisation is transitive: whoever meets itself on the way up is a specialisation of itself.
    private static IEnumerable<ProvViolation> OfItself(ProvDocument document)
    {
        var up = document.Relations.OfType<SpecializationOf>().ToLookup(s => s.Specific, s => s.General);
        return from specific in up.Select(s => s.Key)
            where Above(specific, up).Contains(specific)
            select new ProvViolation(52, specific, "Is a specialisation of itself.");
    }

    private static HashSet<string> Above(string specific, ILookup<string, string> up)
    {
        var above = new HashSet<string>();
        var open = new Queue<string>(up[specific]);
        while (open.TryDequeue(out var next))
        {
            if (above.Add(next))
            {
                foreach (var general in up[next])
                {
                    open.Enqueue(general);
                }
            }
        }

        return above;
    }
}

namespace TheoryLedger.Provenance.Constraints;

/// <summary>One name, one thing: rules 22, 23 and 53 to 55.</summary>
internal static class Naming
{
    public static IEnumerable<ProvViolation> Check(ProvDocument document) =>
        [.. Elements(document), .. Relations(document), .. Disjoint(document)];

    private static IEnumerable<ProvViolation> Elements(ProvDocument document) =>
        from same in document.Elements.GroupBy(e => (e.Name, e.Id))
        where same.Distinct().Count() > 1
        select new ProvViolation(22, same.Key.Id, $"Two different statements of this {same.Key.Name}.");

    private static IEnumerable<ProvViolation> Relations(ProvDocument document)
    {
        var elements = document.Elements.Select(e => e.Id).ToHashSet();
        foreach (var same in document.Relations.Where(r => r.Id is not null).GroupBy(r => r.Id!))
        {
            if (elements.Contains(same.Key))
            {
                yield return new(54, same.Key, "Names both an element and a relation.");
            }

            if (same.Select(r => r.Name).Distinct().Count() > 1)
            {
                yield return new(53, same.Key, "Names relations of two kinds.");
            }
            else if (same.Select(r => string.Join('|', r.Arguments)).Distinct().Count() > 1)
            {
                yield return new(23, same.Key, "Names two relations of one kind that differ.");
            }
        }
    }

    private static IEnumerable<ProvViolation> Disjoint(ProvDocument document)
    {
        var acts = document.Elements.OfType<ProvActivity>().Select(a => a.Id).ToHashSet();
        return from entity in document.Elements.OfType<ProvEntity>()
            where acts.Contains(entity.Id)
            select new ProvViolation(55, entity.Id, "Is an entity and an activity at once.");
    }
}

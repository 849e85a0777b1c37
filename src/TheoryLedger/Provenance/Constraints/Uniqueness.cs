namespace TheoryLedger.Provenance.Constraints;

/// <summary>One act makes or ends a thing once: rules 24 and 25.</summary>
internal static class Uniqueness
{
    public static IEnumerable<ProvViolation> Check(ProvDocument document) =>
        [
            .. Twice(24, document.Relations.OfType<WasGeneratedBy>(), g => (g.Entity, g.Activity)),
            .. Twice(25, document.Relations.OfType<WasInvalidatedBy>(), i => (i.Entity, i.Activity)),
        ];

    private static IEnumerable<ProvViolation> Twice<T>(
        int rule,
        IEnumerable<T> relations,
        Func<T, (string Entity, string Activity)> pair
    )
        where T : ProvRelation =>
        from same in relations.GroupBy(pair)
        where same.Distinct().Count() > 1
        select new ProvViolation(rule, same.Key.Entity, $"{same.First().Name} {same.Key.Activity} more than once.");
}

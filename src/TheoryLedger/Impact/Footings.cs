namespace TheoryLedger.Impact;

/// <summary>Says of everything in a basis what it rests on next.</summary>
/// <remarks>
/// Evidence rests on its codings; a configuration on the evidence that supports it; a construct on what it was made from and on the
/// configurations it stands in; a statement on its grounds, and a theory on its statements. What no words lie behind, such as a
/// conjecture, a consultation or a theory of the literature, supports nothing here.
/// </remarks>
internal static class Footings
{
    public static IEnumerable<Footing> Of(Basis basis)
    {
        var supporting = basis.Evidence.Where(e => e.Supports).ToLookup(e => e.Configuration, e => e.Id);
        var known = new KnownMatter(basis);
        return
        [
            .. basis.Sources.Select(s => new Footing(s.Id.Value, [], []) { Source = s.Id }),
            .. basis.Codings.Select(c => Reading(c.Id, c.Passage)),
            .. basis.Evidence.Select(Of),
            .. basis.Configurations.Select(id => new Footing(id, [], [.. supporting[id]])),
            .. basis.Constructs.Select(c => known.Made(c.Id, c.From, (c.Readers, c.Phase), c.Configurations)),
            .. basis.DemiRegularities.Select(r => known.Made(r.Id, r.ShownBy, (r.Readers, r.Phase), [])),
            .. basis.Theories.SelectMany(Of),
        ];
    }

    private static Footing Reading(Guid id, ReadPassage passage) => new(id, [passage], []) { IsReading = true };

    private static Footing Of(LinkedEvidence link) =>
        link.Codings is []
            ? Reading(link.Id, link.Passage)
            : new Footing(link.Id, [], [.. link.Codings.Distinct()]) { Words = link.Passage };

    private static IEnumerable<Footing> Of(StatedTheory theory) =>
        [
            .. theory.Statements.Select(s => new Footing(s.Id, [], [.. s.RestsOn.Distinct()])),
            new Footing(theory.Id, [], [.. theory.Statements.Select(s => s.Id)]),
        ];
}

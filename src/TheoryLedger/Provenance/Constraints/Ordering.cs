namespace TheoryLedger.Provenance.Constraints;

/// <summary>Whether everything can have happened in some order: no instant strictly before itself, no time before an earlier one.</summary>
internal static class Ordering
{
    public static IEnumerable<ProvViolation> Check(ProvDocument document)
    {
        var precedences = new Precedences(document);
        var all = precedences.All().ToList();
        var circles = Circles.Of(all.SelectMany(p => new[] { p.Earlier, p.Later }).Distinct(), all);
        return [.. Strict(all, circles), .. Timed(all, circles, precedences.Times())];
    }

    private static IEnumerable<ProvViolation> Strict(List<Precedence> all, Circles circles) =>
        from precedence in all
        where precedence.IsStrict && circles[precedence.Earlier] == circles[precedence.Later]
        select new ProvViolation(
            precedence.Rule,
            precedence.Later.Of,
            $"The {precedence.Later} comes strictly after the {precedence.Earlier}, which comes after it."
        );

    // Circles are numbered so that what comes before has the higher number.
    private static IEnumerable<ProvViolation> Timed(
        List<Precedence> all,
        Circles circles,
        Dictionary<Happening, DateTimeOffset> times
    )
    {
        var latest = new DateTimeOffset[circles.Count];
        foreach (var (happening, time) in times.Where(t => circles.Knows(t.Key)))
        {
            var circle = circles[happening];
            latest[circle] = time > latest[circle] ? time : latest[circle];
        }

        foreach (var precedence in all.OrderByDescending(p => circles[p.Earlier]))
        {
            var (earlier, later) = (circles[precedence.Earlier], circles[precedence.Later]);
            if (times.TryGetValue(precedence.Later, out var time) && time < latest[earlier])
            {
                yield return new(
                    precedence.Rule,
                    precedence.Later.Of,
                    $"The {precedence.Later} is dated before the {precedence.Earlier}."
                );
            }

            latest[later] = latest[earlier] > latest[later] ? latest[earlier] : latest[later];
        }
    }
}

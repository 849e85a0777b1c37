using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>What says the same as in the version before is the same, whether or not its id was given.</summary>
internal static class Continuing
{
    extension(FormInput form)
    {
        /// <summary>The same form, in which whatever is recognisably that of the version before has its id.</summary>
        public FormInput Continue(ConfigurationForm before)
        {
            var elements = Continue(form.Elements, before);
            return form with
            {
                Elements = elements,
                Links = form.Links is { } links ? Continue(links, elements, before) : null,
            };
        }
    }

    private static List<ElementInput> Continue(IReadOnlyList<ElementInput> elements, ConfigurationForm before)
    {
        var free = before.Elements.Where(e => elements.All(given => given.Id != e.Id)).ToList();
        var same = elements
            .Select(e => e.Id is null ? e with { Id = Take(free, was => Says(e, was))?.Id } : e)
            .ToList();
        return [.. same.Select(e => e with { Id = e.Id ?? Reworded(e, same, free)?.Id })];
    }

    // The same construct in the same role, in other words: told apart from nothing else, it is the same element.
    private static Element? Reworded(ElementInput given, List<ElementInput> elements, List<Element> free) =>
        given.Construct is not null
        && elements.Count(e => e.Id is null && (e.Role, e.Construct) == (given.Role, given.Construct)) == 1
        && free.Where(was => (was.Role, was.Construct) == (given.Role, given.Construct)).Take(2).ToList() is [var only]
            ? only
            : null;

    private static List<LinkInput> Continue(
        IReadOnlyList<LinkInput> links,
        List<ElementInput> elements,
        ConfigurationForm before
    )
    {
        var ids = elements.ToDictionary(e => e.Key, e => e.Id, StringComparer.Ordinal);
        var free = before.Links.Where(l => links.All(given => given.Id != l.Id)).ToList();
        return
        [
            .. links.Select(given =>
                given.Id is null ? given with { Id = Take(free, l => Joins(given, l))?.Id } : given
            ),
        ];

        bool Joins(LinkInput given, Link link) => ids[given.From] == link.From && ids[given.To] == link.To;
    }

    private static bool Says(ElementInput given, Element element) =>
        (given.Role, given.Wording, given.Construct, given.Direction)
        == (element.Role, element.Wording, element.Construct, element.Direction);

    private static T? Take<T>(List<T> free, Predicate<T> fits)
        where T : class
    {
        var found = free.Find(fits);
        return found is not null && free.Remove(found) ? found : null;
    }
}

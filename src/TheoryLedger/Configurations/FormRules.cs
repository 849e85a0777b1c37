using TheoryLedger.Constructs;
using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>What must hold of a form before it can become a version of a configuration.</summary>
public static class FormRules
{
    /// <param name="form">What was written down.</param>
    /// <param name="before">The version it continues; none where a configuration begins.</param>
    /// <param name="known">With the constructs that the elements name.</param>
    public static Refusal? Check(this FormInput form, ConfigurationForm? before, Known known)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(known);
        return CheckElements(form.Elements, before)
            ?? CheckConstructs(form, known)
            ?? CheckMissing(form)
            ?? CheckEnds(form)
            ?? CheckLinks(form.Links ?? [], before)
            ?? CheckMoved(form, before);
    }

    private static Refusal? CheckElements(IReadOnlyList<ElementInput> elements, ConfigurationForm? before) =>
        elements switch
        {
            [] => FormRefusals.Empty,
            _ when Repeats(elements.Select(e => e.Key)) => FormRefusals.KeyDuplicate,
            _ when Repeats(elements.Select(e => e.Id).OfType<ElementId>()) => FormRefusals.ElementRepeated,
            _ => elements
                .Select(e => e.Id)
                .OfType<ElementId>()
                .Where(id => before?.Find(id) is null)
                .Select(id => Framing.Unknown("element", id.Value))
                .FirstOrDefault(),
        };

    private static Refusal? CheckMissing(FormInput form) =>
        (form.Missing ?? []).Any(missing => form.Elements.Any(e => e.Role.Plays(missing)))
            ? FormRefusals.MissingPresent
            : null;

    private static Refusal? CheckConstructs(FormInput form, Known known) =>
        form.RestsOn.Select(id => CheckConstruct(id, known)).FirstOrDefault(r => r is not null);

    private static Refusal? CheckConstruct(Guid id, Known known) =>
        known.Find<Construct>(id) switch
        {
            null => Framing.Unknown("construct", id),
            { IsOpen: false } => FormRefusals.ConstructClosed,
            _ => null,
        };

    private static Refusal? CheckEnds(FormInput form)
    {
        var keys = form.Elements.Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        return form.Links switch
        {
            null => null,
            var links when links.Any(l => !keys.Contains(l.From) || !keys.Contains(l.To)) => FormRefusals.LinkDangling,
            var links when links.Any(l => l.From == l.To) => FormRefusals.LinkLoop,
            _ => null,
        };
    }

    private static Refusal? CheckLinks(IReadOnlyList<LinkInput> links, ConfigurationForm? before) =>
        Repeats(links.Select(l => (l.From, l.To))) || Repeats(links.Select(l => l.Id).OfType<LinkId>())
            ? FormRefusals.LinkRepeated
            : links
                .Select(l => l.Id)
                .OfType<LinkId>()
                .Where(id => before?.Find(id) is null)
                .Select(id => Framing.Unknown("link", id.Value))
                .FirstOrDefault();

    // Evidence for a link stays with its id, and would speak for what nobody linked it to.
    private static Refusal? CheckMoved(FormInput form, ConfigurationForm? before)
    {
        var ids = form.Elements.ToDictionary(e => e.Key, e => e.Id, StringComparer.Ordinal);
        return (form.Links ?? []).Any(l => l.Id is { } id && before?.Find(id) is { } was && IsElsewhere(l, was))
            ? FormRefusals.LinkMoved
            : null;

        bool IsElsewhere(LinkInput link, Link was) =>
            (ids[link.From], ids[link.To]) is ({ } from, { } to) && (from, to) != (was.From, was.To);
    }

    private static bool Repeats<T>(IEnumerable<T> values) => !values.All(new HashSet<T>().Add);
}

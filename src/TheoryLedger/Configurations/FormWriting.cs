using TheoryLedger.Constructs;
using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>Turns what was written down into a version, with ids for what is new.</summary>
public static class FormWriting
{
    private const int InTitle = 3;

    /// <remarks>Only for a form that <see cref="FormRules.Check"/> finds nothing wrong with.</remarks>
    public static ConfigurationForm Write(this FormInput form, Known known)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(known);
        var ids = form.Elements.ToDictionary(e => e.Key, e => e.Id ?? new(known.NewId()), StringComparer.Ordinal);
        return new ConfigurationForm(
            form.Title ?? Title(form),
            [.. form.Elements.Select(e => Write(e, ids[e.Key], known))],
            [.. (form.Links ?? []).Select(l => Write(l, ids, known))],
            [.. (form.Missing ?? Roles.Lacking(form.Elements.Select(e => e.Role))).Distinct().Order()],
            form.Level,
            form.Statement
        );
    }

    private static Element Write(ElementInput element, ElementId id, Known known) =>
        new(
            id,
            element.Role,
            element.Wording,
            element.Construct,
            known.Find<Construct>(element.Construct?.Value)?.Version,
            element.Direction
        );

    private static Link Write(LinkInput link, Dictionary<string, ElementId> ids, Known known) =>
        new(link.Id ?? new(known.NewId()), ids[link.From], ids[link.To], link.Explicitness);

    private static string Title(FormInput form) =>
        form.Statement is { } statement
            ? $"{statement.If} → {statement.Then}"
            : string.Join(" → ", form.Elements.Take(InTitle).Select(e => e.Wording));
}

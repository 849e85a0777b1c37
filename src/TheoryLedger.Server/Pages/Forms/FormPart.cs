using System.Globalization;

namespace TheoryLedger.Server.Pages.Forms;

/// <summary>Fields that belong together.</summary>
public sealed record FormPart(IReadOnlyList<FormField> Fields)
{
    /// <summary>What they say together; none where each stands for itself.</summary>
    public string? Legend { get; init; }

    public string? Help { get; init; }

    /// <summary>True where one of its fields must be filled in.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>A list, in which rows left empty do not count.</summary>
    public FormRows? Rows { get; init; }

    /// <summary>What stands in several parts of this form, of which more can be asked for.</summary>
    public FormSeveral? Several { get; init; }

    /// <summary>The list of the command that it fills; none where its fields stand for themselves.</summary>
    public string? List =>
        Rows?.Name
        ?? Fields.Where(f => f.Kind == FormFieldKind.Check).Select(f => Ticks.ListOf(f.Name)).FirstOrDefault();

    /// <summary>How it is called in the page.</summary>
    public string Id => $"p-{List?.Replace('/', '-')}";

    /// <summary>True of what is seldom needed: it is folded away.</summary>
    public bool IsFolded { get; init; }

    /// <summary>Something that a thing was made from, at the version that is there.</summary>
    internal static FormField From(FormChoice choice, int at) => Ticked("origin/from", choice, at);

    /// <summary>Something that may be ticked for a list of the command, at the version that is there.</summary>
    internal static FormField Ticked(string list, FormChoice choice, int at) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{list}/{at}/id,{list}/{at}/version"),
            "an excerpt",
            FormFieldKind.Check
        )
        {
            Choices = [choice],
        };
}

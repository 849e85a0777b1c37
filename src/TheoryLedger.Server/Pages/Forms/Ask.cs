using System.Globalization;
using System.Text.Json;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Pages.Forms;

/// <summary>Puts forms together: what they ask, and how.</summary>
internal static class Ask
{
    private const string NotPublished = "not-published";

    public static FormField Line(string name, string label, string? value = null, bool isNeeded = true) =>
        new(name, label, FormFieldKind.Line) { Value = value is null ? null : Words.Of(value), IsNeeded = isNeeded };

    public static FormField Prose(string name, string label, Words? value = null, bool isNeeded = true) =>
        new(name, label, FormFieldKind.Prose) { Value = value, IsNeeded = isNeeded };

    public static FormField Hidden(string name, object value) =>
        new(name, "", FormFieldKind.Hidden)
        {
            Value = Words.Of(string.Create(CultureInfo.InvariantCulture, $"{value}")),
        };

    /// <summary>One of the choices that the command knows; those that only a reconstruction may make only there.</summary>
    public static FormField One<TChoice>(
        string name,
        string label,
        FormFrame frame,
        TChoice? value = null,
        Func<TChoice, string>? says = null,
        FormFieldKind kind = FormFieldKind.Radio
    )
        where TChoice : struct, Enum =>
        new(name, label, kind)
        {
            IsNeeded = true,
            Value = value is { } present ? Words.Of(Stored(present)) : null,
            Choices =
            [
                .. Enum.GetValues<TChoice>()
                    .Where(choice => frame.IsReconstruction || Stored(choice) != NotPublished)
                    .Select(choice => new FormChoice(
                        Stored(choice),
                        Words.Of(says?.Invoke(choice) ?? Plain.Begin(Plain.Of(choice)))
                    )),
            ],
        };

    /// <summary>One of the things of the review.</summary>
    public static FormField Thing(
        string name,
        string label,
        IReadOnlyList<FormChoice> things,
        Guid? value = null,
        bool isNeeded = true
    ) =>
        new(name, label, FormFieldKind.Choice)
        {
            IsNeeded = isNeeded,
            Choices = things,
            Value = value is { } id ? Words.Of($"{id}") : null,
        };

    /// <summary>Something that may be ticked.</summary>
    public static FormField Tick(string name, Guid value, Words? label, string otherwise, bool isTicked = false) =>
        new(name, otherwise, FormFieldKind.Check)
        {
            Choices = [new($"{value}", label ?? Words.Of(otherwise))],
            Value = isTicked ? Words.Of($"{value}") : null,
        };

    public static FormField Reason(string label = "Why") => Prose("reason", label);

    public static FormPart Part(params IReadOnlyList<FormField> fields) => new(fields);

    public static FormPart Group(string legend, params IReadOnlyList<FormField> fields) =>
        new(fields) { Legend = legend };

    public static string Stored<TChoice>(TChoice choice)
        where TChoice : struct, Enum => JsonSerializer.SerializeToElement(choice, LedgerJson.Options).GetString()!;
}

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

    /// <summary>Several short answers to the same question, in their order; those left empty do not count.</summary>
    public static FormField[] Several(
        string list,
        string label,
        IReadOnlyList<Words> now,
        FormRoom room,
        int spare = 2
    ) =>
        [
            .. Enumerable
                .Range(0, Math.Max(now.Count + spare, room.Returned?.RowsOf(list) ?? 0))
                .Select(at => new FormField(
                    string.Create(CultureInfo.InvariantCulture, $"{list}/{at}"),
                    string.Create(CultureInfo.InvariantCulture, $"{label} {at + 1}"),
                    FormFieldKind.Line
                )
                {
                    Value = at < now.Count ? now[at] : null,
                }),
        ];

    /// <summary>One of several things at the version that is there, chosen at once with it.</summary>
    public static FormField Version(
        string name,
        string label,
        IReadOnlyList<FormChoice> things,
        bool isNeeded = true
    ) => new($"{name}/id,{name}/version", label, FormFieldKind.Choice) { IsNeeded = isNeeded, Choices = things };

    /// <summary>What must come letter by letter as it stands, and may be empty.</summary>
    public static FormField Exactly(string name, string text) => Hidden($"{name}!", JsonSerializer.Serialize(text));

    public static FormField Reason(string label = "Why", params IReadOnlyList<string> examples) =>
        Prose("reason", label) with
        {
            Examples = examples,
        };

    public static FormPart Part(params IReadOnlyList<FormField> fields) => new(fields);

    public static FormPart Group(string legend, params IReadOnlyList<FormField> fields) =>
        new(fields) { Legend = legend };

    public static string Stored<TChoice>(TChoice choice)
        where TChoice : struct, Enum => JsonSerializer.SerializeToElement(choice, LedgerJson.Options).GetString()!;
}

using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;

namespace TheoryLedger.Server.Pages.Forms;

/// <summary>Says what programs are refused with to whoever fills in a form: at a field of it, and without the names that programs use.</summary>
internal static partial class FormSentences
{
    // Where a command names its fields as no page does, the form says what to do with its own.
    private static readonly Dictionary<string, FieldTrouble> Known = new(StringComparer.Ordinal)
    {
        ["configuration-refinement-unprompted"] = new(
            "why/triggeredBy",
            "Tick below what this refinement answers to: an excerpt, a piece of evidence, advice, a finding; a memo where it was a thought."
        ),
        ["configuration-origin-mismatch"] = new(
            "origin/from",
            "Tick what it is derived from. What is a conjecture, or not stated, has nothing ticked."
        ),
        ["statement-basis-mismatch"] = new(
            "statements",
            "Choose what each statement rests on. Only of a statement that the team supposes, or of which nobody says, nothing is chosen."
        ),
        ["source-country-without-code"] = new(
            "characteristics/countries",
            "Of an interview or a focus group, give countries by two capital letters, such as GB; other text would stand there for ever. Whatever else there is to say of the place belongs in its setting."
        ),
    };

    private static readonly Dictionary<string, string> Rules = new(StringComparer.Ordinal)
    {
        ["List the alternatives with considered 'some', and none with anything else."] =
            "Say here what else was considered, or say above that nothing was.",
    };

    /// <summary>What is wrong as a whole, and with single fields.</summary>
    public static (string? Sentence, IReadOnlyList<FieldTrouble> Troubles) Of(ProblemDetails? problem)
    {
        var code = problem?.Type?.Split('/')[^1] ?? "";
        if (Known.TryGetValue(code, out var known))
        {
            return ("Something is missing.", [known]);
        }

        return problem switch
        {
            null => (null, []),
            HttpValidationProblemDetails { Errors: var errors } => (
                "Something that is asked is missing, or cannot be taken as it was written.",
                [.. errors.Select(e => new FieldTrouble(e.Key.TrimStart('/'), Plain(string.Join(' ', e.Value))!))]
            ),
            { Extensions: var more } when more.TryGetValue("pointer", out var at) && $"{at}".Length > 0 => (
                Plain(problem.Title),
                [new($"{at}".TrimStart('/'), Plain(problem.Title) ?? "")]
            ),
            _ => (Plain(problem.Title), Named(problem.Title ?? "")),
        };
    }

    // The field that a refusal speaks of first is where to look.
    private static IReadOnlyList<FieldTrouble> Named(string says) =>
        FieldName().Match(says) is { Success: true } first
            ? [new(first.Groups["name"].Value, Plain(says)!) { IsByLastName = true }]
            : [];

    private static string? Plain(string? says) =>
        says is null ? null
        : Rules.TryGetValue(says, out var rule) ? rule
        : FieldName().Replace(says, name => $"“{Pages.Plain.Field(name.Groups["name"].Value)}”");

    [GeneratedRegex("'(?<name>[a-z][A-Za-z]*)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex FieldName();
}

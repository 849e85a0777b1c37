using System.Text.Json;
using FluentValidation;

namespace TheoryLedger.Server.Sources;

public static class CitationRule
{
    private const int Longest = 100_000;

    // CSL-JSON needs four levels: an item, its dates, their parts, and a year among them.
    private const int Deepest = 8;

    extension<T>(IRuleBuilder<T, JsonElement?> rule)
    {
        /// <summary>Nothing, or one CSL-JSON item.</summary>
        public IRuleBuilderOptions<T, JsonElement?> IsCitationOrNone() =>
            rule.Must(citation => citation is null || IsItem(citation.Value))
                .WithMessage(
                    $"'{{PropertyName}}' takes one CSL-JSON item: an object of at most {Deepest} levels, no member of which begins with '$'."
                );
    }

    private static bool IsItem(JsonElement citation) =>
        citation.ValueKind is JsonValueKind.Object
        && citation.GetRawText().Length <= Longest
        && IsPlain(citation, Deepest);

    // In what is stored, a member that begins with $ stands for protected words; nobody may pass theirs off as such.
    private static bool IsPlain(JsonElement json, int levels) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => levels > 0
                && json.EnumerateObject()
                    .All(member => !member.Name.StartsWith('$') && IsPlain(member.Value, levels - 1)),
            JsonValueKind.Array => levels > 0 && json.EnumerateArray().All(item => IsPlain(item, levels - 1)),
            _ => true,
        };
}

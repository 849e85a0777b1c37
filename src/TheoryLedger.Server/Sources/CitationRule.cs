using System.Text.Json;
using FluentValidation;

namespace TheoryLedger.Server.Sources;

public static class CitationRule
{
    private const int Longest = 100_000;

    extension<T>(IRuleBuilder<T, JsonElement?> rule)
    {
        /// <summary>Nothing, or one CSL-JSON item.</summary>
        public IRuleBuilderOptions<T, JsonElement?> IsCitationOrNone() =>
            rule.Must(citation => citation is null || IsItem(citation.Value))
                .WithMessage(
                    "'{PropertyName}' takes one CSL-JSON item: an object, no member of which begins with '$'."
                );
    }

    private static bool IsItem(JsonElement citation) =>
        citation.ValueKind is JsonValueKind.Object && citation.GetRawText().Length <= Longest && IsPlain(citation);

    // In what is stored, a member that begins with $ stands for protected words; nobody may pass theirs off as such.
    private static bool IsPlain(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject()
                .All(member => !member.Name.StartsWith('$') && IsPlain(member.Value)),
            JsonValueKind.Array => json.EnumerateArray().All(IsPlain),
            _ => true,
        };
}

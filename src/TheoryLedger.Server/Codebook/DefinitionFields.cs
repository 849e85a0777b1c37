using TheoryLedger.Codebook;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Codebook;

/// <summary>Asks what a code means.</summary>
internal static class DefinitionFields
{
    public static IReadOnlyList<FormField> Of(CodeDefinition? now) =>
        [
            Ask.Prose("definition/meaning", "What it means", Words(now?.Meaning)),
            Ask.Prose("definition/includes", "When to use it", Words(now?.Includes), isNeeded: false),
            Ask.Prose("definition/excludes", "When not to use it", Words(now?.Excludes), isNeeded: false),
            Ask.Prose("definition/example", "An example", Words(now?.Example), isNeeded: false) with
            {
                Help = "Definitions are public for ever: make the example up, or take it from what was printed.",
            },
        ];

    private static Words? Words(string? text) => text is null ? null : Ledger.Words.Of(text);
}

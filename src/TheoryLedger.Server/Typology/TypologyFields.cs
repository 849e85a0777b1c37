using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Typology;

/// <summary>Asks what a dimension or category is called and means.</summary>
internal static class TypologyFields
{
    public static IReadOnlyList<FormField> Of(string? name, string? definition) =>
        [
            Ask.Line("name", "Name", name),
            Ask.Prose("definition", "What is meant by it", definition is null ? null : Words.Of(definition)),
        ];
}

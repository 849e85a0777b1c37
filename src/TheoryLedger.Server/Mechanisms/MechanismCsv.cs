using System.Globalization;
using System.Text.Json.Nodes;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Mechanisms;

/// <summary>The mechanism table for spreadsheets: RFC 4180, one row a mechanism.</summary>
internal static class MechanismCsv
{
    private static readonly (string Heading, Func<JsonNode, string?> Cell)[] Columns =
    [
        ("Mechanism", row => Text(row["mechanism"])),
        ("Kind", row => Text(row["kind"])),
        ("Definition", row => Text(row["definition"])),
        ("State", row => Text(row["state"])),
        ("Novel", row => Text(row["novel"])),
        ("Degree of evidence", row => Text(row["degreeOfEvidence"])),
        ("Configurations", row => Text(row["configurations"])),
        ("Supports (own)", row => Text(row["evidence"]?["own"]?["supports"])),
        ("Contradicts (own)", row => Text(row["evidence"]?["own"]?["contradicts"])),
        ("Qualifies (own)", row => Text(row["evidence"]?["own"]?["qualifies"])),
        ("Supports (reported)", row => Text(row["evidence"]?["reported"]?["supports"])),
        ("Contradicts (reported)", row => Text(row["evidence"]?["reported"]?["contradicts"])),
        ("Qualifies (reported)", row => Text(row["evidence"]?["reported"]?["qualifies"])),
        ("Supports (inherited)", row => Text(row["evidence"]?["inherited"]?["supports"])),
        ("Contradicts (inherited)", row => Text(row["evidence"]?["inherited"]?["contradicts"])),
        ("Qualifies (inherited)", row => Text(row["evidence"]?["inherited"]?["qualifies"])),
        ("Withdrawn by participants", row => Sum(row, "withdrawn")),
        ("From excluded sources", row => Sum(row, "excluded")),
        ("On readings taken back", row => Sum(row, "takenBack")),
        ("From unscreened sources", row => Sum(row, "unscreened")),
        ("Sources", row => Text(row["breadth"]?["sources"])),
        ("Refinements", Refinements),
        ("Quotation", row => Text(row["quotation"])),
        ("Quotation inherited", row => Text(row["isQuotationInherited"])),
        ("Source of quotation", row => Text(row["quotationSource"]?["title"])),
        ("Id", row => Text(row["id"])),
    ];

    /// <summary>Of the table as the caller may read it: withheld words say why.</summary>
    public static string Of(JsonNode table) =>
        Csv.Write([.. Columns.Select(c => c.Heading)], table["items"]!.AsArray().Select(row => Cells(row!)));

    private static IReadOnlyList<string?> Cells(JsonNode row) => [.. Columns.Select(c => c.Cell(row))];

    private static string Sum(JsonNode row, string kind) =>
        row["evidence"]![kind]!
            .AsObject()
            .Sum(side => side.Value!.GetValue<int>())
            .ToString(CultureInfo.InvariantCulture);

    private static string Refinements(JsonNode row) =>
        string.Join("; ", row["refinements"]!.AsArray().Select(r => $"{Text(r!["kind"])} ({Text(r["decidedAt"])})"));

    private static string? Text(JsonNode? cell) =>
        cell switch
        {
            JsonObject gap when gap["withheld"] is { } why => $"[withheld: {why}]",
            null => null,
            _ => cell.ToString(),
        };
}

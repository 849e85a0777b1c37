using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Consultations;
using TheoryLedger.Excerpts;
using TheoryLedger.Guidance;
using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Sources;

namespace TheoryLedger.Tests.Seeding;

/// <summary>As much of what the server shows of a thing as seeds point into.</summary>
internal static class SeedView
{
    public static JsonNode Of(IState state, IReadOnlyList<LedgerEvent> history) =>
        new JsonObject
        {
            ["form"] = Json((state as Configuration)?.Form),
            ["statements"] = Json((state as ProgrammeTheory)?.Statements ?? (state as PieceOfGuidance)?.Statements),
            ["disputes"] = Json(history.OfType<CodingDisputed>()),
            ["appraisals"] = Json(history.Where(e => e is SourceAppraised or UseAppraised).Cast<object>()),
            ["figures"] = Json(history.OfType<FigureReported>()),
            ["advice"] = Json(history.OfType<AdviceGiven>().Select(e => new { id = e.AdviceId })),
            ["ripples"] = new JsonObject
            {
                ["out"] = Json(history.OfType<RippleLinked>().Select(e => new { link = e })),
            },
            ["rivals"] = Json(history.OfType<RivalConsidered>().DistinctBy(e => e.RivalId)),
        };

    private static JsonNode? Json<T>(T value) => JsonSerializer.SerializeToNode(value, LedgerJson.Options);
}

using System.Text.Json;
using System.Text.Json.Serialization;
using TheoryLedger.Integrity.Bundles;

namespace TheoryLedger.Cli.Verification;

/// <summary>The report as JSON, for programs.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void Write(BundleReport report, BundleTrust trust, TextWriter output) =>
        output.WriteLine(
            JsonSerializer.Serialize(
                new
                {
                    clean = report.IsClean,
                    review = report.Manifest?.Review,
                    origin = report.Manifest?.Origin,
                    size = report.Checkpoint?.Size,
                    root = report.Checkpoint?.Root.ToBase64(),
                    events = report.Events,
                    keysFrom = trust.Policy is null ? "bundle" : "policy",
                    witnesses = report.Witnesses.Select(w => w.Key.Name),
                    fields = report.Fields,
                    earlyClaims = report.EarlyClaims,
                    firstEarlyClaim = report.FirstEarlyClaim,
                    checks = Enum.GetValues<BundleCheck>().ToDictionary(Name, report.Of),
                    findings = report.Findings.Select(f => new
                    {
                        check = Name(f.Check),
                        f.Place,
                        f.Expected,
                        f.Found,
                    }),
                },
                Options
            )
        );

    private static string Name(BundleCheck check) => JsonNamingPolicy.CamelCase.ConvertName($"{check}");
}

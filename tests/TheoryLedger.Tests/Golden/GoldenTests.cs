using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Ledger;

namespace TheoryLedger.Tests.Golden;

/// <summary>The stored form of every fact, as it was when the first one was recorded. These files never change.</summary>
public sealed class GoldenTests
{
    /// <summary>Writes the file of a fact that has none yet, when it is set; a file that exists is never touched.</summary>
    private const string Write = "THEORYLEDGER_WRITE_GOLDEN";

    private static readonly JsonSerializerOptions Readable = new(LedgerJson.Options) { WriteIndented = true };

    public static TheoryData<string> Names => [.. EventNames.ByName.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_was_stored_can_be_read_and_stored_again_unchanged(string name)
    {
        var stored = Stored(name);

        var fact = JsonSerializer.Deserialize(stored, EventNames.ByName[name], LedgerJson.Options)!;

        Assert.Equal(
            JsonNode.Parse(stored)!.ToJsonString(),
            JsonSerializer.SerializeToNode(fact, fact.GetType(), LedgerJson.Options)!.ToJsonString()
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_field_of_a_fact_is_in_its_golden_file(string name)
    {
        var specimen = Specimen.Of(EventNames.ByName[name]);

        var expected = JsonSerializer.SerializeToNode(specimen, specimen.GetType(), LedgerJson.Options)!.AsObject();

        Assert.Equal(expected.Select(m => m.Key), JsonNode.Parse(Stored(name))!.AsObject().Select(m => m.Key));
    }

    private static string Stored(string name)
    {
        if (
            Environment.GetEnvironmentVariable(Write) is { } folder
            && !File.Exists(Path.Combine(folder, $"{name}.json"))
        )
        {
            var specimen = Specimen.Of(EventNames.ByName[name]);
            File.WriteAllText(
                Path.Combine(folder, $"{name}.json"),
                JsonSerializer.Serialize(specimen, specimen.GetType(), Readable) + "\n"
            );
        }

        var file = $"{typeof(GoldenTests).Namespace}.Facts.{name}.json";
        using var stream = typeof(GoldenTests).Assembly.GetManifestResourceStream(file);
        Assert.True(
            stream is not null,
            $"{name} has no golden file; set {Write} to tests/TheoryLedger.Tests/Golden/Facts to write it."
        );
        using var reader = new StreamReader(stream!);
        return reader.ReadToEnd();
    }
}

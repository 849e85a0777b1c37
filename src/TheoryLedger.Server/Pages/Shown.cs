using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Pages;

/// <summary>Reads back what was answered, once its words are put in or withheld.</summary>
/// <remarks>
/// A page is made from the very answer that a program would get, so it can show no more. Words that are withheld have no text;
/// in place of their commitment they then hold why.
/// </remarks>
internal static class Shown
{
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>What a page shows, with what surrounds it.</summary>
    public static (TModel Model, Sheet Sheet) Read<TModel>(JsonNode answer)
        where TModel : class =>
        (
            answer["shown"].Deserialize<TModel>(Options)!,
            answer["sheet"].Deserialize<Sheet>(Options)! with
            {
                IsPartlyClosed = IsPartlyClosed(answer),
            }
        );

    private static bool IsPartlyClosed(JsonNode? told) =>
        told switch
        {
            JsonObject thing => thing.Any(member =>
                member is { Key: "withheld", Value: JsonValue why }
                    ? $"{why}" == "consent"
                    : IsPartlyClosed(member.Value)
            ),
            JsonArray list => list.Any(IsPartlyClosed),
            _ => false,
        };

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions();
        LedgerJson.Configure(options);
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip;
        options.MaxDepth = 256;
        options.Converters.Add(new ShownWords());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class ShownWords : JsonConverter<Words>
    {
        // Of what was erased also when, and on what ground.
        private static readonly string[] Reasons = ["withheld", "erasedAt", "basis"];

        public override Words Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                return Words.Of(reader.GetString()!);
            }

            using var withheld = JsonDocument.ParseValue(ref reader);
            return Words.Committed(
                string.Join(
                    ' ',
                    Reasons
                        .Where(name => withheld.RootElement.TryGetProperty(name, out _))
                        .Select(name => withheld.RootElement.GetProperty(name).GetString())
                )
            );
        }

        public override void Write(Utf8JsonWriter writer, Words value, JsonSerializerOptions options) =>
            throw new NotSupportedException("What is shown is only read.");
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace TheoryLedger.Ledger;

/// <summary>Reads plain text or a commitment; writes a commitment where there is one.</summary>
public sealed class WordsJsonConverter : JsonConverter<Words>
{
    public override Words Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return Words.Of(reader.GetString()!);
        }

        var form = JsonSerializer.Deserialize<Commitment>(ref reader, options);
        return Words.Committed(form!.Value);
    }

    public override void Write(Utf8JsonWriter writer, Words value, JsonSerializerOptions options)
    {
        if (value.Commitment is null)
        {
            writer.WriteStringValue(value.Text);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString(Commitment.Key, value.Commitment);
        writer.WriteEndObject();
    }

    private sealed record Commitment([property: JsonPropertyName(Commitment.Key)] string Value)
    {
        public const string Key = "$c";
    }
}

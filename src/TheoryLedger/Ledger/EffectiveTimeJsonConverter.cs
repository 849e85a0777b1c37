using System.Text.Json;
using System.Text.Json.Serialization;

namespace TheoryLedger.Ledger;

/// <summary>Writes a time of stated precision as the text it was stated in.</summary>
public sealed class EffectiveTimeJsonConverter : JsonConverter<EffectiveTime>
{
    public override EffectiveTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        EffectiveTime.TryParse(reader.GetString(), out var time)
            ? time
            : throw new JsonException(
                "Write a time as an instant, day, month or year, a span with '/', '../…' for not after, '…/..' for not before, or 'unknown'."
            );

    public override void Write(Utf8JsonWriter writer, EffectiveTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);
}

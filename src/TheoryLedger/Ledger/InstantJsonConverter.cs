using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TheoryLedger.Ledger;

/// <summary>Writes an instant as decisions write theirs: in UTC, with a Z and six digits of a second.</summary>
/// <remarks>No fact holds an instant of this type, so nothing that is stored is written by it.</remarks>
public sealed class InstantJsonConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(
            value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture)
        );
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Recording;

/// <summary>Writes a numbered placeholder for words and sets the words aside.</summary>
public sealed class CollectingWordsConverter(bool mayBeUnsaid) : JsonConverter<Words>
{
    public const string Placeholder = "$w";

    private static readonly JsonSerializerOptions Options = Create();

    // Serialising one fact is synchronous: the words of two facts cannot mix on one thread.
    [ThreadStatic]
    private static List<Words>? s_found;

    public static JsonNode Serialize(LedgerEvent @event, List<Words> found)
    {
        ArgumentNullException.ThrowIfNull(@event);
        s_found = found;
        return JsonSerializer.SerializeToNode(@event, @event.GetType(), Options)!;
    }

    public override Words Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException("Words are only ever set aside here.");

    public override void Write(Utf8JsonWriter writer, Words value, JsonSerializerOptions options)
    {
        if (mayBeUnsaid && value.IsAbsent)
        {
            writer.WriteStringValue(value.Text);
            return;
        }

        writer.WriteStartObject();
        writer.WriteNumber(Placeholder, s_found!.Count);
        writer.WriteEndObject();
        s_found.Add(value);
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions { Converters = { new CollectingWordsConverter(mayBeUnsaid: false) } };
        LedgerJson.Configure(options);
        options.TypeInfoResolver = options.TypeInfoResolver!.WithAddedModifier(
            Unsaid.WrittenBy(new CollectingWordsConverter(mayBeUnsaid: true))
        );
        return options;
    }
}

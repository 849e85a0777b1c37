using System.Text.Json;
using System.Text.Json.Serialization;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Recording;

/// <summary>The last gate before the store: refuses to write words in the clear, whoever forgot to commit to them.</summary>
public sealed class CommittedWordsConverter(bool mayBeUnsaid) : JsonConverter<Words>
{
    private static readonly WordsJsonConverter Plain = new();

    public override Words Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Plain.Read(ref reader, typeToConvert, options);

    public override void Write(Utf8JsonWriter writer, Words value, JsonSerializerOptions options)
    {
        if (value.Commitment is null && !(mayBeUnsaid && value.IsAbsent))
        {
            throw new JsonException("Words would have been stored in the clear.");
        }

        Plain.Write(writer, value, options);
    }
}

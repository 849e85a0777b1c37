using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TheoryLedger.Ledger;

/// <summary>The one JSON dialect of commands, events and answers: strict in, plain out.</summary>
public static class LedgerJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        // Deeper than what is taken in, for an answer puts around it what else there is to say.
        options.MaxDepth = 128;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new IdJsonConverterFactory());
        options.Converters.Add(new InstantJsonConverter());
        options.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        options.TypeInfoResolver = JsonTypeInfoResolver
            .Combine(EventContracts.Default, options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver())
            .WithAddedModifier(LetAbsentMeanNone)
            .WithAddedModifier(LeaveOutWhatIsWorkedOut);
    }

    // What is none is not written, so what is absent must read as none; only what may not be none is required.
    private static void LetAbsentMeanNone(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(MayBeNone))
        {
            property.IsRequired = false;
        }
    }

    // An override does not inherit [JsonIgnore]; what a command rests on is worked out, never said. So is what follows from a state.
    private static void LeaveOutWhatIsWorkedOut(JsonTypeInfo type)
    {
        if (type.Type.IsAssignableTo(typeof(Command)) || type.Type.IsAssignableTo(typeof(IState)))
        {
            foreach (var property in type.Properties.Where(p => p.Set is null).ToList())
            {
                type.Properties.Remove(property);
            }
        }
    }

    private static bool MayBeNone(JsonPropertyInfo property) =>
        property.PropertyType.IsValueType
            ? Nullable.GetUnderlyingType(property.PropertyType) is not null
            : property.IsSetNullable;

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions();
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

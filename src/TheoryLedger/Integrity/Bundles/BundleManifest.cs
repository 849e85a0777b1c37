using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TheoryLedger.Integrity.Bundles;

/// <summary>What a bundle says of itself.</summary>
/// <param name="Format">The format of the bundle.</param>
/// <param name="Review">The review.</param>
/// <param name="Origin">The name of the log.</param>
/// <param name="Size">How many entries of the log it holds.</param>
/// <param name="Position">How many events.</param>
/// <param name="Kind">What it is for.</param>
public sealed record BundleManifest(
    string Format,
    Guid Review,
    string Origin,
    long Size,
    long Position,
    BundleKind Kind
)
{
    public const string PresentFormat = "theoryledger-bundle@1";

    // A file of a bundle is written once and read for ever: its form must not move with the rest of the API.
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
        TypeInfoResolver = BundleContracts.Default,
    };

    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out BundleManifest? manifest)
    {
        try
        {
            manifest = JsonSerializer.Deserialize<BundleManifest>(utf8, Options);
        }
        catch (JsonException)
        {
            manifest = null;
        }

        // As it is written, and in no other way: there is one manifest of a bundle.
        return manifest is { Format: PresentFormat, Size: >= 0, Position: >= 0 }
            && utf8.SequenceEqual(manifest.ToBytes());
    }

    public byte[] ToBytes() => CanonicalJson.Canonicalise(JsonSerializer.SerializeToUtf8Bytes(this, Options));
}

/// <summary>What a bundle is for.</summary>
[JsonConverter(typeof(BundleKindNames))]
public enum BundleKind
{
    /// <summary>For an auditor: with the words that its reader may see.</summary>
    [JsonStringEnumMemberName("audit")]
    Audit,

    /// <summary>For safe keeping: with all words as they are sealed, and without any key.</summary>
    [JsonStringEnumMemberName("backup")]
    Backup,
}

/// <summary>Kinds by their names, and by no numbers.</summary>
internal sealed class BundleKindNames()
    : JsonStringEnumConverter<BundleKind>(namingPolicy: null, allowIntegerValues: false);

/// <summary>How the manifest is read and written, worked out when this is compiled.</summary>
[JsonSerializable(typeof(BundleManifest))]
internal sealed partial class BundleContracts : JsonSerializerContext;

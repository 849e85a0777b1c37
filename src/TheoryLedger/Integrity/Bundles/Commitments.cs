using System.Text;
using System.Text.Json;

namespace TheoryLedger.Integrity.Bundles;

/// <summary>Finds the commitments in a payload, each with its JSON pointer, in the order in which they stand there.</summary>
internal static class Commitments
{
    private static ReadOnlySpan<byte> Mark => "$c"u8;

    public static void Find(ReadOnlySpan<byte> payload, List<Commitment> found)
    {
        var reader = new Utf8JsonReader(payload);
        var path = new List<Step>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName when reader.ValueTextEquals(Mark):
                    reader.Read();
                    found.Add(
                        new(PointerOf(path), reader.TokenType is JsonTokenType.String ? reader.GetString()! : "")
                    );
                    break;
                case JsonTokenType.PropertyName:
                    path[^1] = path[^1] with { Name = reader.GetString() };
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    Advance(path);
                    path.Add(new Step(null, reader.TokenType is JsonTokenType.StartArray ? -1 : null));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    path.RemoveAt(path.Count - 1);
                    break;
                default:
                    Advance(path);
                    break;
            }
        }
    }

    // In an array every value is the next one.
    private static void Advance(List<Step> path)
    {
        if (path is [.., { Index: { } index }])
        {
            path[^1] = path[^1] with { Index = index + 1 };
        }
    }

    // The last step is the object that holds the mark itself.
    private static string PointerOf(List<Step> path)
    {
        var pointer = new StringBuilder();
        foreach (var step in path.Take(path.Count - 1))
        {
            pointer
                .Append('/')
                .Append(step.Index?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? Escaped(step.Name!));
        }

        return pointer.ToString();
    }

    private static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private readonly record struct Step(string? Name, int? Index);
}

/// <summary>What stands in an event in place of words.</summary>
internal readonly record struct Commitment(string Pointer, string Hash);

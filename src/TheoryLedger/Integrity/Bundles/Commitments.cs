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
                        new(
                            PointerOf(path, payload),
                            reader.TokenType is JsonTokenType.String ? reader.GetString()! : ""
                        )
                    );
                    // What is no text commits to nothing: it is gone past whole, with all that it opens.
                    reader.Skip();
                    break;
                case JsonTokenType.PropertyName:
                    path[^1] = path[^1] with { Name = (int)reader.TokenStartIndex };
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    Advance(path);
                    path.Add(new Step(0, reader.TokenType is JsonTokenType.StartArray ? -1 : null));
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
    private static string PointerOf(List<Step> path, ReadOnlySpan<byte> payload)
    {
        var pointer = new StringBuilder();
        foreach (var step in path.Take(path.Count - 1))
        {
            pointer
                .Append('/')
                .Append(
                    step.Index?.ToString(System.Globalization.CultureInfo.InvariantCulture)
                        ?? Escaped(NameAt(payload[step.Name..]))
                );
        }

        return pointer.ToString();
    }

    private static string NameAt(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, state: default);
        reader.Read();
        return reader.GetString()!;
    }

    private static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    // Most names lead to no commitment: where the name stands is enough, until it is told.
    private readonly record struct Step(int Name, int? Index);
}

/// <summary>What stands in an event in place of words.</summary>
internal readonly record struct Commitment(string Pointer, string Hash);

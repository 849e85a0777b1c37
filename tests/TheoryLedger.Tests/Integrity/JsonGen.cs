using System.Text;
using CsCheck;

namespace TheoryLedger.Tests.Integrity;

/// <summary>JSON as a tree, and the many ways to write one tree down.</summary>
internal abstract record Json
{
    public sealed record Text(string Value) : Json;

    public sealed record Integer(long Value) : Json;

    public sealed record Literal(string Written) : Json;

    public sealed record Items(Json[] Elements) : Json;

    public sealed record Members(KeyValuePair<string, Json>[] Named) : Json;
}

internal static class JsonGen
{
    private static readonly Gen<string> Character = Gen.OneOf(
        Gen.OneOf("a", "b", "\"", "\\", "/", "\u0001", "\n", "\t", "\u007f", "\u0080", "é", "\u2028"),
        Gen.OneOf("\ud7ff", "\ue000", "\ufb33", "\uffff", "\U00010000", "\U0001F600", "\U0010FFFF")
    );

    public static readonly Gen<string> Text = Character.Array[0, 5].Select(string.Concat);

    private static readonly Gen<Json> Scalar = Gen.OneOf<Json>(
        Text.Select(t => (Json)new Json.Text(t)),
        Gen.Long[-9007199254740991, 9007199254740991].Select(n => (Json)new Json.Integer(n)),
        Gen.OneOf("true", "false", "null").Select(l => (Json)new Json.Literal(l))
    );

    public static readonly Gen<Json> Tree = Gen.Recursive<Json>(
        (depth, tree) =>
            depth > 4
                ? Scalar
                : Gen.Frequency(
                    (2, Scalar),
                    (1, tree.Array[0, 4].Select(e => (Json)new Json.Items(e))),
                    (3, Gen.Select(Text, tree).Array[0, 6].Select(Named))
                )
    );

    /// <summary>Writes a tree with members in any order, any white space, and any spelling of its text.</summary>
    public static string Write(Json json, Random random) =>
        Space(random)
        + json switch
        {
            Json.Text t => Spell(t.Value, random),
            Json.Integer n => $"{n.Value}",
            Json.Literal l => l.Written,
            Json.Items a => $"[{string.Join(',', a.Elements.Select(e => Write(e, random)))}{Space(random)}]",
            Json.Members o => $"{{{string.Join(',', Shuffled(o, random))}{Space(random)}}}",
            _ => throw new ArgumentOutOfRangeException(nameof(json)),
        }
        + Space(random);

    /// <summary>The slow and obvious canonical form.</summary>
    public static string Canonical(Json json) =>
        json switch
        {
            Json.Text t => $"\"{string.Concat(t.Value.Select(Escape))}\"",
            Json.Integer n => $"{n.Value}",
            Json.Literal l => l.Written,
            Json.Items a => $"[{string.Join(',', a.Elements.Select(Canonical))}]",
            Json.Members o => $"{{{string.Join(',', Sorted(o))}}}",
            _ => throw new ArgumentOutOfRangeException(nameof(json)),
        };

    private static Json Named((string Name, Json Value)[] members) =>
        new Json.Members([.. members.DistinctBy(m => m.Name).Select(m => KeyValuePair.Create(m.Name, m.Value))]);

    private static IEnumerable<string> Shuffled(Json.Members o, Random random)
    {
        var members = o.Named.ToArray();
        random.Shuffle(members);
        return members.Select(m => $"{Space(random)}{Spell(m.Key, random)}{Space(random)}:{Write(m.Value, random)}");
    }

    private static IEnumerable<string> Sorted(Json.Members o) =>
        o
            .Named.OrderBy(m => m.Key, StringComparer.Ordinal)
            .Select(m => $"{Canonical(new Json.Text(m.Key))}:{Canonical(m.Value)}");

    private static string Space(Random random) => random.Next(6) == 0 ? "\r\n\t " : "";

    private static string Spell(string text, Random random)
    {
        var spelt = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            spelt.Append(random.Next(3) == 0 ? Hex(rune, random) : string.Concat($"{rune}".Select(Escape)));
        }

        return spelt.Append('"').Replace("/", random.Next(2) == 0 ? "/" : "\\/").ToString();
    }

    private static string Hex(Rune rune, Random random) =>
        string.Concat($"{rune}".Select(c => random.Next(2) == 0 ? $"\\u{(int)c:x4}" : $"\\u{(int)c:X4}"));

    private static string Escape(char c) =>
        c switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\t' => "\\t",
            '\n' => "\\n",
            '\f' => "\\f",
            '\r' => "\\r",
            < ' ' => $"\\u{(int)c:x4}",
            _ => $"{c}",
        };
}

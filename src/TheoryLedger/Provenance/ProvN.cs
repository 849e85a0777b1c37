using System.Globalization;
using System.Text;

namespace TheoryLedger.Provenance;

/// <summary>Writes provenance in PROV-N, the notation for people (W3C Recommendation of 30 April 2013).</summary>
public static class ProvN
{
    /// <summary>The media type of what is written.</summary>
    public const string MediaType = "text/provenance-notation";

    public static string Write(ProvDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = new StringBuilder("document\n");
        foreach (var (prefix, space) in document.Namespaces)
        {
            text.Append("  prefix ").Append(prefix).Append(" <").Append(space).Append(">\n");
        }

        foreach (var element in document.Elements)
        {
            text.Append("  ").Append(Line(element)).Append('\n');
        }

        foreach (var relation in document.Relations)
        {
            text.Append("  ").Append(Line(relation)).Append('\n');
        }

        return text.Append("endDocument\n").ToString();
    }

    private static string Line(ProvElement element)
    {
        var times = element is ProvActivity act ? $", {Time(act.Start)}, {Time(act.End)}" : "";
        return $"{element.Name}({element.Id}{times}{Bracketed([.. Said(element)])})";
    }

    private static string Line(ProvRelation relation)
    {
        var id = relation.Id is { } own ? $"{own}; " : "";
        var arguments = relation.Arguments.Select(a => a.Time is { } time ? Time(time) : a.Id ?? "-");
        return $"{relation.Name}({id}{string.Join(", ", arguments)}{Bracketed([.. Said(relation)])})";
    }

    private static IEnumerable<string> Said(ProvElement element) =>
        [
            .. element.Kinds.Select(kind => $"prov:type='{kind}'"),
            .. element.Label is { } label ? [$"prov:label={Quoted(label)}"] : Array.Empty<string>(),
            .. element.Attributes.Select(Said),
        ];

    private static IEnumerable<string> Said(ProvRelation relation) =>
        [
            .. relation.Kind is { } kind ? [$"prov:type='{kind}'"] : Array.Empty<string>(),
            .. relation is WasAssociatedWith { Role: var role } ? [$"prov:role='{role}'"] : Array.Empty<string>(),
            .. relation.Attributes.Select(Said),
        ];

    private static string Said(ProvDetail attribute) =>
        $"{attribute.Name}={(attribute.IsName ? $"'{attribute.Value}'" : Quoted(attribute.Value))}";

    private static string Bracketed(IReadOnlyList<string> said) =>
        said.Count == 0 ? "" : $", [{string.Join(", ", said)}]";

    private static string Time(DateTimeOffset? time) => time is { } known ? ProvTime.Of(known) : "-";

    // A quoted text of PROV-N knows the escapes of Turtle.
    private static string Quoted(string words)
    {
        var text = new StringBuilder("\"");
        foreach (var character in words)
        {
            text.Append(
                character switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ => character.ToString(CultureInfo.InvariantCulture),
                }
            );
        }

        return text.Append('"').ToString();
    }
}

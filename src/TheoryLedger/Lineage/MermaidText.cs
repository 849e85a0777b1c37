using System.Globalization;
using System.Text;

namespace TheoryLedger.Lineage;

/// <summary>Writes a graph as a Mermaid flowchart, which many pages and editors draw as it is.</summary>
public static class MermaidText
{
    /// <summary>The media type of what is written.</summary>
    public const string MediaType = "text/vnd.mermaid";

    private const string Harmless = " .,:()'-!?";

    /// <summary>Says the graph as a <c>flowchart</c>; things are numbered, as their ids would not be taken for names.</summary>
    public static string Write(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var names = graph.Nodes.Select((node, place) => (node.Id, place)).ToDictionary(n => n.Id, n => n.place);
        var text = new StringBuilder("flowchart LR\n");
        foreach (var node in graph.Nodes)
        {
            text.Append(CultureInfo.InvariantCulture, $"  n{names[node.Id]}[\"{Safe(node.Label)}\"]\n");
        }

        foreach (var edge in graph.Edges)
        {
            var (from, to) = (names[edge.From], names[edge.To]);
            text.Append(CultureInfo.InvariantCulture, $"  n{from} -->|\"{Safe(edge.Kind)}\"| n{to}\n");
        }

        return text.ToString();
    }

    // Quotes, directives (%%{…}), Markdown and entities mean something inside of labels: all but plain words is told by number.
    private static string Safe(string words)
    {
        var text = new StringBuilder();
        foreach (var rune in words.EnumerateRunes())
        {
            text.Append(
                Rune.IsLetterOrDigit(rune) || (rune.IsAscii && Harmless.Contains((char)rune.Value)) ? rune.ToString()
                : Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) ? " "
                : string.Create(CultureInfo.InvariantCulture, $"#{rune.Value};")
            );
        }

        return text.ToString();
    }
}

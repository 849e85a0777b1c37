using System.Text;

namespace TheoryLedger.Lineage;

/// <summary>Writes a graph in the language of Graphviz.</summary>
public static class DotText
{
    /// <summary>The media type of what is written.</summary>
    public const string MediaType = "text/vnd.graphviz";

    /// <summary>Says the graph as a <c>digraph</c>.</summary>
    public static string Write(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var text = new StringBuilder("digraph lineage {\n  node [shape=box];\n");
        foreach (var node in graph.Nodes)
        {
            text.Append("  ").Append(Quoted($"{node.Id}")).Append(" [label=").Append(Quoted(node.Label)).Append("];\n");
        }

        foreach (var edge in graph.Edges)
        {
            text.Append("  ").Append(Quoted($"{edge.From}")).Append(" -> ").Append(Quoted($"{edge.To}"));
            text.Append(" [label=").Append(Quoted(edge.Kind)).Append("];\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Quoted(string words)
    {
        var text = new StringBuilder("\"");
        foreach (var rune in words.EnumerateRunes())
        {
            text.Append(Safe(rune));
        }

        return text.Append('"').ToString();
    }

    // Labels know escapes such as \N and entities such as &lt; which are nobody's words.
    private static string Safe(Rune rune) =>
        rune.Value switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '&' => "&amp;",
            '\n' => "\\n",
            _ when Rune.IsControl(rune) => " ",
            _ => rune.ToString(),
        };
}

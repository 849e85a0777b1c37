using System.Globalization;
using System.Text;
using System.Xml;

namespace TheoryLedger.Lineage;

/// <summary>Writes a graph as GraphML, which programs for the analysis of graphs read.</summary>
public static class GraphMlText
{
    /// <summary>The media type of what is written.</summary>
    public const string MediaType = "application/graphml+xml";

    /// <summary>The namespace of GraphML.</summary>
    public const string Space = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string For, string Name, string Type)[] Keys =
    [
        ("node", "concept", "string"),
        ("node", "title", "string"),
        ("node", "state", "string"),
        ("node", "counts", "boolean"),
        ("edge", "kind", "string"),
        ("edge", "part", "string"),
        ("edge", "since", "long"),
        ("edge", "until", "long"),
    ];

    /// <summary>Says the graph with what is known of each thing and each pointer.</summary>
    public static string Write(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var text = new StringBuilder();
        using (
            var xml = XmlWriter.Create(
                text,
                new()
                {
                    OmitXmlDeclaration = true,
                    Indent = true,
                    NewLineChars = "\n",
                }
            )
        )
        {
            xml.WriteStartElement("graphml", Space);
            WriteKeys(xml);
            xml.WriteStartElement("graph", Space);
            xml.WriteAttributeString("edgedefault", "directed");
            WriteNodes(xml, graph.Nodes);
            WriteEdges(xml, graph.Edges);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static void WriteKeys(XmlWriter xml)
    {
        foreach (var (target, name, type) in Keys)
        {
            xml.WriteStartElement("key", Space);
            xml.WriteAttributeString("id", name);
            xml.WriteAttributeString("for", target);
            xml.WriteAttributeString("attr.name", name);
            xml.WriteAttributeString("attr.type", type);
            xml.WriteEndElement();
        }
    }

    private static void WriteNodes(XmlWriter xml, IEnumerable<GraphNode> nodes)
    {
        foreach (var node in nodes)
        {
            xml.WriteStartElement("node", Space);
            xml.WriteAttributeString("id", $"{node.Id}");
            WriteData(xml, "concept", node.Concept);
            WriteData(xml, "title", node.Title);
            WriteData(xml, "state", node.State);
            WriteData(xml, "counts", node.Counts is { } counts ? XmlConvert.ToString(counts) : null);
            xml.WriteEndElement();
        }
    }

    private static void WriteEdges(XmlWriter xml, IEnumerable<GraphEdge> edges)
    {
        foreach (var edge in edges)
        {
            xml.WriteStartElement("edge", Space);
            xml.WriteAttributeString("source", $"{edge.From}");
            xml.WriteAttributeString("target", $"{edge.To}");
            WriteData(xml, "kind", edge.Kind);
            WriteData(xml, "part", edge.Part);
            WriteData(xml, "since", edge.Since?.ToString(CultureInfo.InvariantCulture));
            WriteData(xml, "until", edge.Until?.ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }
    }

    private static void WriteData(XmlWriter xml, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            xml.WriteStartElement("data", Space);
            xml.WriteAttributeString("key", key);
            xml.WriteString(Legal(value));
            xml.WriteEndElement();
        }
    }

    // XML 1.0 has no way to say some control characters, not even escaped.
    private static string Legal(string words)
    {
        var text = new StringBuilder();
        foreach (var rune in words.EnumerateRunes())
        {
            text.Append(
                rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\ufffd"
            );
        }

        return text.ToString();
    }
}

using System.Text.RegularExpressions;
using System.Xml.Linq;
using TheoryLedger.Lineage;

namespace TheoryLedger.Tests.Lineage;

/// <summary>Whatever things are called, a graph is written so that it is read as it was meant.</summary>
public sealed class GraphTextTests
{
    private const string Hostile = "a\"]; x -> y; <b>&lt; \\N %%{init: {}}%% `#quot;` ]]> -- \0\u0007\ud800\nnext 😀";

    private static readonly Guid One = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Two = new("00000000-0000-0000-0000-000000000002");
    private static readonly XNamespace Space = GraphMlText.Space;

    private static readonly Graph Graph = new(
        [new(One, "configurations", Hostile, "open"), new(Two, "excerpts", Title: null, State: null)],
        [new("origin", One, Two, "", 3, Until: null), new("triggered-by", Two, One, "p", 4, 9)]
    );

    [Fact]
    public void GraphML_is_XML_that_says_every_word_but_what_XML_cannot()
    {
        var graph = XDocument.Parse(GraphMlText.Write(Graph)).Root!.Element(Space + "graph")!;

        Assert.Equal([$"{One}", $"{Two}"], graph.Elements(Space + "node").Select(n => n.Attribute("id")!.Value));
        Assert.Equal(
            Hostile.Replace('\0', '\ufffd').Replace('\a', '\ufffd').Replace('\ud800', '\ufffd'),
            Data(graph.Elements(Space + "node").First(), "title")
        );
        Assert.Equal(["origin", "triggered-by"], graph.Elements(Space + "edge").Select(e => Data(e, "kind")));
        Assert.Equal([null, "9"], graph.Elements(Space + "edge").Select(e => Data(e, "until")));
    }

    [Fact]
    public void Every_key_of_GraphML_that_is_used_is_declared()
    {
        var document = XDocument.Parse(GraphMlText.Write(Graph)).Root!;
        var declared = document.Elements(Space + "key").Select(k => k.Attribute("id")!.Value).ToHashSet();

        Assert.All(document.Descendants(Space + "data"), d => Assert.Contains(d.Attribute("key")!.Value, declared));
    }

    [Fact]
    public void Dot_has_one_statement_a_line_whatever_titles_hold()
    {
        var lines = DotText.Write(Graph).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(7, lines.Length);
        Assert.All(
            lines[2..6],
            line => Assert.Matches("""^  "[^"]*"( -> "[^"]*")? \[label="([^"\\]|\\["\\n])*"\];$""", line)
        );
        Assert.Contains("&amp;lt; \\\\N", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Mermaid_has_one_statement_a_line_whatever_titles_hold()
    {
        var lines = MermaidText.Write(Graph).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(5, lines.Length);
        Assert.Equal("  n0 -->|\"origin\"| n1", lines[3]);
        Assert.Matches("""^  n0\["[^"`%<>\\{}\[\]]*"\]$""", lines[1]);
        Assert.StartsWith("configurations: a\"]; x -> y; <b>&lt;", Read(lines[1]), StringComparison.Ordinal);
    }

    private static string? Data(XElement of, string key) =>
        of.Elements(Space + "data").SingleOrDefault(d => d.Attribute("key")!.Value == key)?.Value;

    /// <summary>A label as Mermaid decodes it.</summary>
    private static string Read(string line) =>
        Regex.Replace(
            line.Split('"')[1],
            "#(?<code>[0-9]+);",
            code => char.ConvertFromUtf32(int.Parse(code.Groups["code"].Value)),
            RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
}

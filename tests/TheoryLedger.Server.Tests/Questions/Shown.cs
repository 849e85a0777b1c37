using System.Globalization;
using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Tests.Questions;

/// <summary>What an answer behind the link of a question shows of what was asked, counted as a reader would count it.</summary>
internal static class Shown
{
    private static readonly string[] SingleLists =
    [
        "singleSource",
        "singleAuthorTeam",
        "singleCountry",
        "singleParticipant",
        "singleCoder",
    ];

    /// <summary>By question, how many things of the kind it asks about are shown.</summary>
    public static IReadOnlyDictionary<int, Func<JsonNode, int>> Of { get; } =
        new Dictionary<int, Func<JsonNode, int>>
        {
            [1] = a => List(a, "evidence/supports").Count(),
            [2] = a => List(a, "evidence/contradicts").Concat(List(a, "evidence/qualifies")).Count(),
            [3] = a => At(a, "firstAppeared") is null ? 0 : 1,
            [4] = a => List(a, "items").Count(i => At(i, "fact") is not null),
            [5] = a => List(a, "items").Count(),
            [6] = a => List(a, "concepts").SelectMany(c => List(c, "things")).Count(IsChanged),
            [7] = a => List(a, "members").Count(m => Text(m, "fate") != "current"),
            [8] = a => Configurations(a, "neverContradicted"),
            [9] = a => Configurations(a, SingleLists),
            [10] = a => List(a, "items").Count(),
            [11] = a => Number(a, "configurations/whole") + Number(a, "configurations/partial"),
            [14] = a => Number(a, "excerpts"),
            [15] = a => List(a, "items").DistinctBy(i => Text(i, "about")).Count(),
            [16] = a => List(a, "facts").Count(),
            [17] = a => List(a, "items").Count(),
            [18] = a => List(a, "theories").Count(t => List(t, "put").Any()),
            [19] = a => List(a, "items").Count(HadAnEffect),
            [20] = a => Nodes(a, "excerpts"),
            [21] = a => Nodes(a, "guidance"),
            [22] = a => List(a, "items").Count(),
            [23] = a => Decided(a).Distinct(StringComparer.Ordinal).Count(),
            [24] = a => List(a, "items").Count(),
            [25] = _ => 0,
            [26] = a => List(a, "items").Count(),
            [27] = a => List(a, "members").Count(m => Text(m, "fate") is "merged" or "split"),
            [28] = a => Number(a, "account/began"),
            [29] = a => List(a, "patterns").Count(),
            [30] = a => List(a, "items").Count(i => List(i, "rivals").Any()),
            [31] = a => Number(a, "all/offered"),
            [32] = a => List(a, "contributors").Count(c => List(c, "credit").Any()),
            [34] = _ => 0,
            [35] = a => List(a, "items").Count(),
            [36] = a => List(a, "sources").Count(s => Number(s, "changes") > 0),
            [37] = a => List(a, "contexts").Count(),
            [38] = a => List(a, "chains").Count(),
            [39] = a => List(a, "codings/items").Count(),
            [40] = a => List(a, "withoutEvidence").Count(),
            [41] = a => At(a, "about") is null ? 0 : 1,
            [42] = a => List(a, "shared").Count(),
        };

    /// <summary>The questions whose number is the one that the link shows; the others count things of which it shows one.</summary>
    public static IReadOnlyList<int> Told { get; } =
    [5, 6, 7, 8, 9, 10, 11, 14, 15, 17, 18, 19, 22, 23, 24, 26, 28, 29, 30, 31, 32, 36, 40, 42];

    public static JsonNode? At(JsonNode node, string path) =>
        path.Split('/').Aggregate((JsonNode?)node, (found, step) => (found as JsonObject)?[step]);

    public static string? Text(JsonNode node, string path) => At(node, path)?.ToString();

    public static IEnumerable<JsonNode> List(JsonNode node, string path) =>
        (At(node, path) as JsonArray ?? []).Select(item => item!);

    private static int Number(JsonNode node, string path) =>
        At(node, path) is JsonValue number ? int.Parse(number.ToString(), CultureInfo.InvariantCulture) : 0;

    private static bool IsChanged(JsonNode thing) =>
        List(thing, "what").Any(what => what.ToString() is not ("affirmed" or "unchanged"));

    private static bool HadAnEffect(JsonNode advice) =>
        Text(advice, "state") == "declined"
        || List(advice, "advice/answers").Any(answer => At(answer, "revision") is not null);

    private static int Configurations(JsonNode told, params string[] lists)
    {
        var configurations = List(told, "items")
            .Where(i => Text(i, "concept") == "configurations")
            .Select(i => Text(i, "id"))
            .ToHashSet();
        return lists
            .SelectMany(list => List(told, $"lists/{list}"))
            .Select(id => id.ToString())
            .Distinct(StringComparer.Ordinal)
            .Count(configurations.Contains);
    }

    // Whatever is come to without passing evidence that counts for nothing.
    private static int Nodes(JsonNode lineage, string concept)
    {
        var concepts = List(lineage, "nodes")
            .Where(n => Text(n, "counts") != "false")
            .ToDictionary(n => Text(n, "id")!, n => Text(n, "concept"));
        var (reached, edge) = (new HashSet<string>(), new Queue<string>([Text(lineage, "focus")!]));
        while (edge.TryDequeue(out var at))
        {
            foreach (var next in Beside(lineage, at).Where(concepts.ContainsKey).Where(reached.Add))
            {
                edge.Enqueue(next);
            }
        }

        return reached.Count(id => concepts[id] == concept);
    }

    private static IEnumerable<string> Beside(JsonNode lineage, string at)
    {
        var isUp = Text(lineage, "direction") == "up";
        foreach (var edge in List(lineage, "edges").Where(e => At(e, "upstream") is not null))
        {
            var (from, to, up) = (Text(edge, "from")!, Text(edge, "to")!, Text(edge, "upstream")!);
            var down = up == from ? to : from;
            if (at == (isUp ? down : up))
            {
                yield return isUp ? up : down;
            }
        }
    }

    // Every record that is in a box which somebody's decision put it in.
    private static IEnumerable<string> Decided(JsonNode flow) =>
        List(flow, "boxes")
            .Where(b => Text(b, "box") is not ("identified" or "not-screened"))
            .Concat(List(flow, "ends").Where(e => Text(e, "box") != "undecided"))
            .Concat(List(flow, "phases").Select(p => At(p, "taken")!))
            .SelectMany(box => List(box, "records"))
            .Select(record => Text(record, "id")!);
}

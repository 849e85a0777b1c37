using System.Text.RegularExpressions;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Reviews;

namespace TheoryLedger.Server.Questions;

/// <summary>The things of a review that addresses are filled in with: of each sort, the one by which a question is seen best.</summary>
internal static partial class Subjects
{
    private static readonly Dictionary<string, Func<Moment, string>> All = new(StringComparer.Ordinal)
    {
        ["merged"] = moment => First(moment, "constructs", "i.view ->> 'state' in ('merged', 'split')"),
        ["configuration"] = moment => First(moment, "configurations"),
        ["revised"] = moment => First(moment, "configurations", "true", "(i.view ->> 'formVersion')::int desc, "),
        ["decision"] = Decision,
        ["retracted"] = moment => First(moment, "sources", "i.view ->> 'isRetracted' = 'true'"),
        ["source"] = moment => First(moment, "sources"),
        ["participant"] = moment => First(moment, "participants"),
        ["withdrawn"] = moment => First(moment, "participants", "i.view ->> 'isWithdrawn' = 'true'"),
        ["coder"] = Coder,
        ["submission"] = moment =>
            First(moment, "milestones", $"{Milestones.AreSubmissions} and {Milestones.Followed(moment)}"),
        ["latest"] = moment => Milestones.Latest(moment),
        ["recorded"] = moment => $"{Milestones.Latest(moment, "not exists (" + Reconstruction.IsOne(moment) + ")")}",
        ["first-lever"] = moment => Element(moment, "0", from: "source", not: "target"),
        ["last-outcome"] = moment => Element(moment, "-1", from: "target", not: "source"),
        ["position"] = moment => moment.Order == TimeOrder.Recorded ? $"{moment.Position}" : "null",
    };

    /// <summary>What the placeholders in some addresses stand for at a moment; those for which there is nothing are left out.</summary>
    public static async Task<Dictionary<string, string>> FindAsync(
        AsOf asOf,
        IEnumerable<string> links,
        CancellationToken token
    )
    {
        var names = links.SelectMany(NamesIn).Where(All.ContainsKey).Distinct(StringComparer.Ordinal).ToList();
        var columns = string.Join(",\n", names.Select(name => $"({All[name](asOf.Moment)})::text"));
        await using var query = asOf.Command($"select {columns}");
        await using var row = await query.ExecuteReaderAsync(token);
        await row.ReadAsync(token);
        return names
            .Select((name, column) => (name, column))
            .Where(n => !row.IsDBNull(n.column))
            .ToDictionary(n => n.name, n => row.GetString(n.column), StringComparer.Ordinal);
    }

    /// <summary>The names of the placeholders in an address.</summary>
    public static IEnumerable<string> NamesIn(string link) =>
        Placeholder().Matches(link).Select(match => match.Groups["name"].Value);

    /// <summary>The address with its placeholders filled in.</summary>
    public static string Fill(string link, IReadOnlyDictionary<string, string> known) =>
        Placeholder().Replace(link, match => Uri.EscapeDataString(known[match.Groups["name"].Value]));

    private static string First(Moment moment, string concept, string that = "true", string order = "") =>
        $"""
            select i.id from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.concept = '{concept}' and {moment.Holds("i")} and {that}
            order by {order}i.born limit 1
            """;

    // The first that restated a configuration, else the last on one; where there is none yet, the one that began theory.
    private static string Decision(Moment moment) =>
        $"""
            coalesce(
                (select n.event_id from ledger.read_item i
                 join ledger.entry n on n.review = $2 and n.position = (coalesce(
                     jsonb_path_query_first(i.view, '$.verdicts[*] ? (@.kind == "refined")'), i.view -> 'verdicts' -> -1)
                     ->> 'position')::bigint
                 where i.generation = $1 and i.review = $2 and i.concept = 'configurations' and {moment.Holds("i")}
                 order by i.view @? '$.verdicts[*] ? (@.kind == "refined")' desc, i.born limit 1),
                (select n.event_id from ledger.read_item i
                 join ledger.entry n on n.review = $2 and n.position = i.born
                 where i.generation = $1 and i.review = $2 and i.concept = 'constructs' and {moment.Holds("i")}
                 order by i.born limit 1))
            """;

    // The one who has read most.
    private static string Coder(Moment moment) =>
        $"""
            select i.id from ledger.read_item i
            cross join lateral (select count(*) as read from ledger.read_edge e
                                where e.generation = $1 and e.review = $2 and e.target = i.id and e.kind = 'coder'
                                  and {moment.Holds("e")}) c
            where i.generation = $1 and i.review = $2 and i.concept = 'contributors' and {moment.Holds(
                "i"
            )} and c.read > 0
            order by c.read desc, i.born limit 1
            """;

    // An element of a configuration at which ripples lie on one side and none on the other.
    private static string Element(Moment moment, string place, string from, string not) =>
        $"""
            select i.view -> 'form' -> 'elements' -> {place} ->> 'id' from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.concept = 'configurations' and {moment.Holds("i")}
              and i.view ->> 'state' = 'open' and {Rippling(moment, from)} and not {Rippling(moment, not)}
            order by i.born limit 1
            """;

    private static string Rippling(Moment moment, string end) =>
        $"""
            exists (select from ledger.read_edge e where e.generation = $1 and e.review = $2 and e.{end} = i.id
                      and e.kind = 'ripple' and {moment.Holds("e")})
            """;

    [GeneratedRegex(@"\{(?<name>[a-z-]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}

using TheoryLedger.Benchmarks.Loading;

namespace TheoryLedger.Benchmarks.Reading;

/// <summary>One thing that is asked of a review: what it is called here, and the addresses that ask it.</summary>
public sealed record Question(string Name, IReadOnlyList<string> Paths)
{
    private static readonly string[] Lists =
    [
        "phases",
        "contributors",
        "participants",
        "sources",
        "excerpts",
        "codes",
        "codebook",
        "codings",
        "constructs",
        "configurations",
        "configurations?state=open",
        "evidence",
        "evidence?stance=contradicts",
        "evidence?state=dropped",
        "programme-theories",
        "guidance",
        "memos",
        "consultations",
        "candidates",
        "assessments",
        "findings",
        "suggestions",
        "typology",
        "milestones",
        "events",
        "mechanisms",
        "backdated",
    ];

    // What goes over the whole of a review, however large.
    private static readonly string[] Wholes =
    [
        "mechanisms/table",
        "fragility",
        "stale",
        "questions",
        "genealogy",
        "genealogy?concept=constructs",
        "causal-web",
        "causal-web?constructs=true",
        "saturation",
        "codings/agreement",
        "disagreements",
        "configurations/links?explicitness=inferred",
        "configurations/rivals",
        "screening/flow",
        "screening/exclusions",
        "sources?contributed=nothing",
        "sources/overlap",
        "sources/figures",
        "programme-theories/tests",
        "consultations/advice",
        "suggestions/shares",
        "contributors/credit",
        "demi-regularities/cases",
        "reporting/rameses",
        "protocol/departures",
    ];

    private static readonly string[] Singles =
    [
        "sources",
        "texts",
        "excerpts",
        "codes",
        "codings",
        "constructs",
        "configurations",
        "evidence",
        "programme-theories",
        "guidance",
        "memos",
        "consultations",
    ];

    // List, by which pointer it is narrowed, and the kind of thing that is pointed at.
    private static readonly (string Name, string Path, string Kind, string Concept)[] Hubs =
    [
        ("the hub source", "sources/{0}", "source", "sources"),
        ("excerpts of the hub source", "excerpts?source={0}", "source", "sources"),
        ("codings of the hub source", "codings?source={0}", "source", "sources"),
        ("the most used code", "codes/{0}", "code", "codes"),
        ("codings with the most used code", "codings?code={0}", "code", "codes"),
        ("the hub construct", "constructs/{0}", "stands-as", "constructs"),
        ("configurations with the hub construct", "configurations?construct={0}", "stands-as", "constructs"),
        ("the configuration with most evidence", "configurations/{0}", "judges", "configurations"),
        ("its evidence", "evidence?configuration={0}", "judges", "configurations"),
        ("its emergence", "mechanisms/{0}/emergence", "stands-as", "constructs"),
        ("its lineage", "lineage/{0}?depth=6&limit=200", "stands-as", "constructs"),
        ("why it stands", "why/{0}", "judges", "configurations"),
        ("whole: its contexts", "mechanisms/{0}/contexts", "stands-as", "constructs"),
        ("whole: chains from it", "causal-web?from={0}&constructs=true", "stands-as", "constructs"),
        ("its provenance", "provenance?of={0}&limit=300", "stands-as", "constructs"),
        ("whole: what the hub source holds up", "what-if?source={0}", "source", "sources"),
        ("its supporting evidence", "evidence?configuration={0}&stance=supports", "judges", "configurations"),
    ];

    /// <summary>Whether the answer tells of the whole review, however large that is.</summary>
    public bool OfTheWhole => Name.StartsWith("whole: ", StringComparison.Ordinal);

    public static async Task<List<Question>> AllAsync(Things things, StoredReview review, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(things);
        ArgumentNullException.ThrowIfNull(review);
        var at = $"/v1/reviews/{review.Review}";
        List<Question> questions = [new("the review", [at])];
        questions.AddRange(Lists.Select(list => new Question(list, [$"{at}/{list}"])));
        questions.AddRange(Wholes.Select(whole => new Question($"whole: {whole}", [$"{at}/{whole}"])));
        questions.Add(new Question("events, deep", [$"{at}/events?after={review.Facts / 3}"]));
        questions.Add(new Question("codings, deep", [$"{at}/codings?after={review.Facts / 3}"]));
        foreach (var concept in Singles)
        {
            var ids = await things.UsualAsync(concept, token);
            questions.Add(new Question($"{concept}/{{id}}", [.. ids.Select(id => $"{at}/{concept}/{id}")]));
            questions.Add(
                new Question($"{concept}/{{id}}/history", [.. ids.Select(id => $"{at}/{concept}/{id}/history")])
            );
        }

        foreach (var (name, path, kind, concept) in Hubs)
        {
            var hub = await things.HubAsync(kind, concept, token);
            questions.Add(new Question(name, [$"{at}/{path.Replace("{0}", $"{hub}", StringComparison.Ordinal)}"]));
        }

        return questions;
    }
}

namespace TheoryLedger.Server.Lineage;

/// <summary>Speaks of things and of what happened in plain words.</summary>
internal static class Phrase
{
    // What is called something in public; of everything else only its sort is said.
    private static readonly Dictionary<string, string> Named = new(StringComparer.Ordinal)
    {
        ["candidates"] = "candidate theory",
        ["categories"] = "category",
        ["codes"] = "code",
        ["configurations"] = "configuration",
        ["constructs"] = "construct",
        ["demi-regularities"] = "demi-regularity",
        ["guidance"] = "guidance",
        ["guides"] = "guide",
        ["programme-theories"] = "programme theory",
        ["sources"] = "source",
        ["substantive-theories"] = "substantive theory",
    };

    private static readonly Dictionary<string, string> Nameless = new(StringComparer.Ordinal)
    {
        ["assessments"] = "an assessment",
        ["codings"] = "a coding",
        ["consultations"] = "a consultation",
        ["contributors"] = "a member of the team",
        ["decisions"] = "a decision of the team",
        ["dimensions"] = "a dimension",
        ["events"] = "a single fact",
        ["evidence"] = "a piece of evidence",
        ["excerpts"] = "an excerpt",
        ["findings"] = "a question or finding",
        ["memos"] = "a memo",
        ["participants"] = "a participant",
        ["phases"] = "a phase",
        ["suggestions"] = "a suggestion of software",
        ["texts"] = "a text",
    };

    /// <summary>The thing in the middle of a sentence.</summary>
    public static string Of(Portrait thing) =>
        Named.TryGetValue(thing.Concept, out var sort)
            ? thing.Title is { Text: { } name, Commitment: null }
                ? $"the {sort} “{name}”"
                : $"a {sort}"
            : Nameless.GetValueOrDefault(thing.Concept, "something else");

    private static string Once(string stance) =>
        stance switch
        {
            "supports" => "once supported",
            "contradicts" => "once contradicted",
            _ => "once qualified",
        };

    /// <summary>One thing's pointer at another.</summary>
    public static string Of(LineageEdge edge, string from, string to)
    {
        var says = edge.Kind switch
        {
            "judges" when edge.As is { } stance => stance,
            "once-judged" when edge.As is { } stance => Once(stance),
            "stands-as" when edge.As is { } role => $"has as its {Plain(role)}",
            _ => Courses.SayingOf(edge.Kind),
        };
        return Sentence($"{from} {says} {to}");
    }

    /// <summary>What happened, from the name under which it is stored: theory-revised.v1 says “The theory was revised.”</summary>
    public static string Happened(string type)
    {
        var (thing, became) = Told(type);
        return Sentence($"the {thing} {became}");
    }

    /// <summary>What prompted something that happened to a thing, which need not have prompted the thing itself.</summary>
    public static string Prompted(string from, string type, string to)
    {
        var (thing, became) = Told(type);
        var happened = from.Contains(thing, StringComparison.Ordinal)
            ? $"{from} {became}"
            : $"{from}: the {thing} {became}";
        return Sentence($"{happened}, prompted by {to}");
    }

    // Of two that were merged this is told of the one that goes on; a candidate goes into a theory.
    private static (string Thing, string Became) Told(string type)
    {
        var words = type.Split('.')[0].Replace("-re-", "-re~", StringComparison.Ordinal).Split('-');
        var thing = string.Join(' ', words[..^1]);
        return words is [not "candidate", .., "absorbed"]
            ? (thing, "took in another")
            : (thing, $"was {words[^1].Replace('~', '-')}");
    }

    /// <summary>A part of what a thing says.</summary>
    public static string Says(string name, string? role, string words) =>
        Sentence(role is null ? $"{name} says: “{words}”" : $"{name} has as its {Plain(role)}: “{words}”");

    /// <summary>What a construct is taken to be.</summary>
    public static string Means(string name, string definition) => Sentence($"{name} means: “{definition}”");

    public static string Sentence(string words) =>
        $"{char.ToUpperInvariant(words[0])}{words[1..]}{(words is [.., '.' or '?' or '!', '”'] ? "" : ".")}";

    private static string Plain(string role) =>
        string.Concat(role.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {letter}" : $"{letter}"))
            .ToLowerInvariant();
}

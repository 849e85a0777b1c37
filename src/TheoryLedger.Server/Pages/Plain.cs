using System.Globalization;
using System.Text.Json;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Pages;

/// <summary>Says in plain words what is stored under a name.</summary>
public static class Plain
{
    private static readonly Dictionary<string, (string One, string Many)> Concepts = new(StringComparer.Ordinal)
    {
        ["programme-theories"] = ("programme theory", "programme theories"),
        ["substantive-theories"] = ("substantive theory", "substantive theories"),
        ["demi-regularities"] = ("demi-regularity", "demi-regularities"),
        ["typology/categories"] = ("category", "categories"),
        ["typology/dimensions"] = ("dimension", "dimensions"),
        ["categories"] = ("category", "categories"),
        ["evidence"] = ("piece of evidence", "pieces of evidence"),
        ["guidance"] = ("guidance", "guidance"),
        ["decisions"] = ("team decision", "team decisions"),
        ["events"] = ("event", "events"),
    };

    // Fields whose names say little to whoever does not write programs.
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["id"] = "which",
        ["lineage"] = "what became of it",
        ["origin"] = "how it began",
        ["novelty"] = "new or known before",
        ["standing"] = "stands as",
        ["role"] = "works as",
        ["round"] = "read",
        ["coded"] = "when and by whom",
        ["ended"] = "ended",
        ["explicitness"] = "stated or inferred",
        ["certainty"] = "how sure the coder is",
        ["excerptVersion"] = "version of the excerpt that was read",
        ["codeVersion"] = "version of the code that was read by",
        ["codebookVersion"] = "issue of the codebook",
        ["constructVersion"] = "version of the construct",
        ["definitionVersion"] = "wording",
        ["countsUnder"] = "counts under definition",
        ["holdsFor"] = "holds for the excerpt’s version",
        ["madeUnder"] = "made under version",
        ["present"] = "version that stands now",
        ["changedBy"] = "what changed it",
        ["ground"] = "what it rests on",
        ["how"] = "what happened to it",
        ["beganAt"] = "began with",
        ["changedAt"] = "changed last with",
        ["concept"] = "what it is",
        ["formVersion"] = "wording",
    };

    // Names that say something else, or less, when they are read as words.
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["unstated"] = "not stated",
        ["explicit"] = "stated",
        ["title-abstract"] = "title and abstract",
        ["full-text"] = "full text",
        ["hand-search"] = "hand searching",
        ["citation-tracking"] = "following citations",
        ["excluded-after-inclusion"] = "excluded after it had been taken in",
        ["excluded-at-title-abstract"] = "excluded by title and abstract",
        ["excluded-at-full-text"] = "excluded by full text",
        ["not-kept"] = "only the report’s own text can tell",
        ["not-told"] = "not told",
    };

    /// <summary>One of a kind of thing: programme-theories are each a programme theory.</summary>
    public static string One(string concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        return Concepts.TryGetValue(concept, out var known) ? known.One
            : concept.EndsWith("ies", StringComparison.Ordinal) ? Words($"{concept[..^3]}y")
            : Words(concept.EndsWith('s') ? concept[..^1] : concept);
    }

    /// <summary>Where programs read things of a kind, below the review.</summary>
    public static string Address(string concept) =>
        concept is "categories" or "dimensions" ? $"typology/{concept}" : concept;

    /// <summary>Several of a kind of thing.</summary>
    public static string Many(string concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        return Concepts.TryGetValue(concept, out var known) ? known.Many : Words(concept);
    }

    /// <summary>A number of things: 1 source, 2 sources.</summary>
    public static string Count(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many ?? $"{one}s")}");

    /// <summary>What stands under a name in an answer for programs: codeId is the code.</summary>
    public static string Field(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Fields.GetValueOrDefault(name)
            ?? Words(
                name.EndsWith("Id", StringComparison.Ordinal) ? name[..^2]
                : name.Length > 2 && name.StartsWith("is", StringComparison.Ordinal) && char.IsUpper(name[2])
                    ? name[2..]
                : name
            );
    }

    /// <summary>A choice, as people write it.</summary>
    public static string Of<TChoice>(TChoice choice)
        where TChoice : struct, Enum =>
        Words(JsonSerializer.SerializeToElement(choice, LedgerJson.Options).GetString()!);

    /// <summary>What happened, from the name under which a fact is stored: theory-revised.v1 is a theory revised.</summary>
    public static string Happened(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Words(type.Split('.')[0]);
    }

    /// <summary>What is said where somebody might have said something; nothing of what says something.</summary>
    public static string? Absent(string text) =>
        text switch
        {
            "not-published" => "the publication does not say",
            "unstated" or "not-stated" => "not stated",
            _ => null,
        };

    /// <summary>Why there are no words: what an answer says of it, one after the other.</summary>
    public static string Withheld(string why)
    {
        ArgumentNullException.ThrowIfNull(why);
        return why.Split(' ') switch
        {
            ["erased", var at, var basis] => $"erased on request, {Dates.Say(at)}: {Words(basis)}",
            ["erased", ..] => "erased on request",
            ["missing"] => "missing: the server no longer finds these words",
            _ => "withheld",
        };
    }

    /// <summary>A stored name as words.</summary>
    public static string Words(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Names.TryGetValue(name, out var said)
            ? said
            : string.Concat(
                    name.Select(
                        (letter, at) =>
                            letter is '-' or '/' ? " "
                            : at > 0 && char.IsUpper(letter) ? $" {letter}"
                            : $"{letter}"
                    )
                )
                .ToLowerInvariant()
                .Replace("demi regularit", "demi-regularit", StringComparison.Ordinal);
    }

    /// <summary>The same as the beginning of a sentence.</summary>
    public static string Begin(string words) =>
        string.IsNullOrEmpty(words) ? "" : $"{char.ToUpperInvariant(words[0])}{words[1..]}";

    /// <summary>As much of it as fits into a line.</summary>
    public static string Brief(string text, int most = 90)
    {
        ArgumentNullException.ThrowIfNull(text);
        var runes = text.EnumerateRunes().ToList();
        return runes.Count <= most ? text : $"{string.Concat(runes.Take(most - 1)).TrimEnd()}…";
    }
}

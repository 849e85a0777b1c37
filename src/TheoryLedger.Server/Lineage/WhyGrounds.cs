namespace TheoryLedger.Server.Lineage;

/// <summary>What is worth telling of why something says what it says; its lineage holds all the rest.</summary>
internal static class WhyGrounds
{
    /// <summary>The things that are told, in words.</summary>
    public const string Taken =
        "a construct, a configuration, a programme theory, guidance, a coding, a piece of evidence or an excerpt";

    // Where an excerpt stands is said where it is quoted; codes and their codings matter to the construct that was asked for.
    private static readonly HashSet<string> Passed = new(StringComparer.Ordinal)
    {
        "text",
        "source",
        "once-text",
        "once-excerpt",
        "tied-to",
        "code",
        "last-changed-by",
        "item",
        "guide",
    };

    private static readonly string[] OfFocus = [.. Courses.Impersonal.Where(kind => !Passed.Contains(kind))];

    private static readonly Dictionary<string, string[]> Focus = new(StringComparer.Ordinal)
    {
        ["constructs"] = [.. OfFocus, "tied-to"],
        ["configurations"] = OfFocus,
        ["programme-theories"] = OfFocus,
        ["guidance"] = OfFocus,
        ["codings"] = OfFocus,
        ["evidence"] = OfFocus,
        ["excerpts"] = ["speaker"],
    };

    // Of what it rests on, only what that rests on in turn: not how each came about, nor every remark that was made on it.
    private static readonly Dictionary<string, string[]> Further = new(StringComparer.Ordinal)
    {
        ["guidance"] = ["rests-on"],
        ["programme-theories"] = ["rests-on"],
        ["demi-regularities"] = ["shown-by"],
        ["configurations"] = ["judges", "rests-on", "reconciled-by", "negative-case"],
        ["constructs"] = ["origin", "triggered-by"],
        ["codes"] = ["code"],
        ["evidence"] = ["excerpt", "coding"],
        ["codings"] = ["excerpt"],
    };

    private static readonly HashSet<string> Leading = new(StringComparer.Ordinal)
    {
        "rests-on",
        "stands-as",
        "tied-to",
        "shown-by",
    };

    public static bool IsTold(string concept) => Focus.ContainsKey(concept);

    /// <summary>The kinds that are followed from what was asked about.</summary>
    public static string[] From(string concept) => Focus[concept];

    /// <summary>The kinds that are followed from something that a kind of pointer led to.</summary>
    public static string[] Beyond(string concept, string by) =>
        IsReading(concept) || Leading.Contains(by) ? Further.GetValueOrDefault(concept, []) : [];

    /// <summary>True of a reading of words, which is told together with what it reads.</summary>
    public static bool IsReading(string concept) => concept is "evidence" or "codings";
}

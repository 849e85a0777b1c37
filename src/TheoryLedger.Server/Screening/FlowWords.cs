using TheoryLedger.Server.Pages;

namespace TheoryLedger.Server.Screening;

/// <summary>Says what is in a box of the flow.</summary>
internal static class FlowWords
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["identified"] = "Records identified",
        ["not-screened"] = "Not screened",
        ["screened"] = "Screened by title and abstract",
        ["kept-out-at-title-abstract"] = "Kept out by title and abstract",
        ["assessed"] = "Assessed in full text",
        ["kept-out-at-full-text"] = "Kept out after reading in full",
        ["in-conflict"] = "Screeners disagree",
        ["taken-in"] = "Taken in by at least one phase",
        ["taken-in-unscreened"] = "Of these, nobody screened",
        ["taken-in-unassessed"] = "Of these, by title and abstract alone",
        ["own-fieldwork"] = "Own interviews and focus groups",
        ["included"] = "Included",
        ["excluded-at-title-abstract"] = "Excluded by title and abstract",
        ["excluded-at-full-text"] = "Excluded after reading in full",
        ["excluded-after-inclusion"] = "Excluded after it had been taken in",
        ["excluded-otherwise"] = "Excluded otherwise",
        ["undecided"] = "Not decided",
    };

    public static string Of(string box) => Known.GetValueOrDefault(box) ?? Plain.Begin(Plain.Words(box));
}

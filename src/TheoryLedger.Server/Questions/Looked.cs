using TheoryLedger.Server.Pages;

namespace TheoryLedger.Server.Questions;

/// <summary>Says of what a question was answered: the numbers of an answer with what they are numbers of.</summary>
internal static class Looked
{
    private static readonly (string One, string Many)[] At =
    [
        ("mechanism", "mechanisms"),
        ("mechanism", "mechanisms"),
        ("mechanism", "mechanisms"),
        ("configuration", "configurations"),
        ("programme theory", "programme theories"),
        ("programme theory", "programme theories"),
        ("configuration", "configurations"),
        ("configuration", "configurations"),
        ("configuration", "configurations"),
        ("link", "links"),
        ("configuration", "configurations"),
        ("source", "sources"),
        ("participant", "participants"),
        ("excerpt coded alone", "excerpts coded alone"),
        ("coding or screened source", "codings and screened sources"),
        ("submission or release", "submissions and releases"),
        ("coding or part of theory", "codings and parts of theory"),
        ("theory or part of theory", "theories and parts of theory"),
        ("piece of advice", "pieces of advice"),
        ("piece of guidance", "pieces of guidance"),
        ("excerpt", "excerpts"),
        ("source that is included now", "sources that are included now"),
        (
            "source that was screened, let in or kept out",
            "sources that were screened, let in or kept out, own interviews among them"
        ),
        (
            "source that was screened, let in or kept out",
            "sources that were screened, let in or kept out, own interviews among them"
        ),
        ("search", "searches"),
        ("decision about the review", "decisions about the review"),
        ("construct", "constructs"),
        ("configuration", "configurations"),
        ("demi-regularity", "demi-regularities"),
        ("configuration of which it was said", "configurations of which it was said"),
        ("coding or suggestion", "codings and suggestions"),
        ("contributor", "contributors"),
        ("event", "events"),
        ("table", "tables"),
        ("event", "events"),
        ("source", "sources"),
        ("mechanism", "mechanisms"),
        ("configuration", "configurations"),
        ("coder", "coders"),
        ("item of the standards", "items of the standards"),
        ("construct or configuration", "constructs and configurations"),
        ("source that a phase ever took in", "sources that a phase ever took in, excluded since or not"),
    ];

    // Where the title alone does not say it.
    private static readonly Dictionary<int, string> Counting = new()
    {
        [1] = "those for which evidence speaks that counts",
        [2] = "those against which evidence speaks that counts, or that it qualifies",
        [7] = "those refuted, parked, merged, split or superseded, whatever became of them",
        [12] = "those that were retracted",
        [13] = "those who have withdrawn",
        [14] = "those that several people read before they talked",
        [15] = "those about which people disagreed",
        [17] = "those made under something that has changed since",
        [18] = "those that were put to somebody",
        [23] = "those that stand in a box because somebody screened them, let them in or keeps them out",
        [24] = "those that are kept out",
        [36] = "those that changed theory",
        [37] = "those for which evidence speaks in a configuration that names a context",
        [39] = "those whose readings stand",
        [42] = "those that more than one phase took in",
    };

    /// <summary>What the number of those that answer it counts; none where the question says so itself.</summary>
    public static string Counted(QuestionReading question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Counting.TryGetValue(question.Number, out var those) ? $" Counted are {those}." : "";
    }

    /// <summary>How many answer it, of how many.</summary>
    public static string Found(QuestionReading question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var all = All(question);
        return question.Found != question.Examined ? $"{question.Found:N0} of {all}"
            : question.Examined == 1 ? all
            : $"All {all}";
    }

    /// <summary>How many were looked at.</summary>
    public static string All(QuestionReading question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var (one, many) = At[question.Number - 1];
        return Plain.Count((int)Math.Min(question.Examined, int.MaxValue), one, many);
    }
}

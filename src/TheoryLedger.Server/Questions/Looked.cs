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
        ("included source", "included sources"),
        ("screened source", "screened sources"),
        ("screened source", "screened sources"),
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
        ("included source", "included sources"),
    ];

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

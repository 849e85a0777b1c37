using TheoryLedger.Server.Questions;

namespace TheoryLedger.Server.Pages.Tellings;

/// <summary>Every telling that is declared.</summary>
public static class AllTellings
{
    /// <summary>Of answers.</summary>
    public static IReadOnlyList<Telling> OfAnswers { get; } =
    [
        .. AnswersOnTheory.All,
        .. AnswersOnSources.All,
        .. AnswersOnPeople.All,
        .. AnswersOnProcess.All,
        .. WholeOfTheory.All,
        .. ListsOfTheory.All,
        .. ListsOfSources.All,
        .. ListsOfWork.All,
    ];

    /// <summary>Of single things.</summary>
    public static IReadOnlyList<ThingTelling> OfThings { get; } =
    [.. ThingsRead.All, .. ThingsOfTheory.All, .. ThingsOfPeople.All];

    /// <summary>How an answer is told.</summary>
    /// <param name="data">Where programs read it, below the review.</param>
    public static Telling? Of(string data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var (path, query) = data.Split('?', 2) is [var before, var after] ? (before, after) : (data, "");
        var general = string.Join(
            '/',
            path.TrimEnd('/').Split('/').Select(part => Guid.TryParse(part, out _) ? "*" : part)
        );
        return query.Split('&').Select(narrowed => At($"{general}?{narrowed}")).FirstOrDefault(told => told is not null)
            ?? At(general);
    }

    /// <summary>How a thing is told.</summary>
    public static ThingTelling? OfThing(string concept) => OfThings.FirstOrDefault(told => told.Concept == concept);

    /// <summary>The question that an answer answers, or else what it is called.</summary>
    public static string TitleOf(Telling telling)
    {
        ArgumentNullException.ThrowIfNull(telling);
        return telling.Question is { } number ? AllQuestions.InOrder[number - 1].Title : telling.Title;
    }

    private static Telling? At(string path) => OfAnswers.FirstOrDefault(told => told.Path == path);
}

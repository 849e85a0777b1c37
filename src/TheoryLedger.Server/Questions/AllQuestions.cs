namespace TheoryLedger.Server.Questions;

/// <summary>All forty-two questions.</summary>
internal static class AllQuestions
{
    public static IReadOnlyList<Question> InOrder { get; } =
    [
        .. new[]
        {
            OfMechanisms.All,
            OfTheory.All,
            OfConfigurations.All,
            OfSupport.All,
            OfCoding.All,
            OfPeople.All,
            OfGuidance.All,
            OfSources.All,
            OfProcess.All,
            OfTrust.All,
        }
            .SelectMany(questions => questions)
            .OrderBy(question => question.Number),
    ];
}

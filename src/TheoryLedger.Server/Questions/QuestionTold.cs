namespace TheoryLedger.Server.Questions;

/// <summary>The questions as their page tells them.</summary>
/// <param name="Answered">How many the review answers.</param>
/// <param name="None">Of how many it looked and found nothing.</param>
/// <param name="NotRecorded">For how many something was not recorded.</param>
/// <param name="Items">All of them, in order.</param>
public sealed record QuestionsFront(int Answered, int None, int NotRecorded, IReadOnlyList<QuestionTold> Items)
{
    internal static QuestionsFront Of(QuestionsReading told) =>
        new(told.Answered, told.None, told.NotRecorded, [.. told.Items.Select(QuestionTold.Of)]);
}

/// <summary>A question with a short answer in words.</summary>
/// <param name="Number">In the order in which they are always told.</param>
/// <param name="Title">As somebody would ask it.</param>
/// <param name="Href">The address that answers it.</param>
/// <param name="Says">The answer, in a sentence.</param>
public sealed record QuestionTold(int Number, string Title, string Href, string Says)
{
    internal static QuestionTold Of(QuestionReading question) =>
        new(question.Number, question.Title, question.Href, Looked.Says(question));
}

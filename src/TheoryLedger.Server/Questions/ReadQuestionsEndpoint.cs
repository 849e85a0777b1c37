using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Questions;

public static class ReadQuestionsEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/questions", OperationId = "readQuestions")]
    [EndpointSummary(
        "The 42 questions that auditors ask: where this review answers each, or what was not found or not recorded."
    )]
    [Heavy]
    [AllowReaders]
    [ProducesResponseType<QuestionsReading>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return room.At(http, async (asOf, token) => await TellAsync(asOf, token));
    }

    internal static Task<QuestionsReading> TellAsync(AsOf asOf, CancellationToken token) =>
        asOf.KeptAsync("questions", q => q.Items.Count, t => ReadAsync(asOf, t), token);

    private static async Task<QuestionsReading> ReadAsync(AsOf asOf, CancellationToken token)
    {
        var counts = await asOf.CountAsync(
            [.. AllQuestions.InOrder.SelectMany(q => new[] { q.Found, q.Examined })],
            token
        );
        var subjects = await Subjects.FindAsync(
            asOf,
            AllQuestions.InOrder.SelectMany(q => q.Links.Concat(q.Also)),
            token
        );
        var items = AllQuestions
            .InOrder.Select((q, place) => Of(q, counts[2 * place], counts[(2 * place) + 1], subjects, asOf.Moment))
            .ToList();
        return new(
            items.Count(i => i.State == QuestionState.Answered),
            items.Count(i => i.State == QuestionState.None),
            items.Count(i => i.State == QuestionState.NotRecorded),
            items,
            asOf.Moment.Position
        );
    }

    private static QuestionReading Of(
        Question question,
        long found,
        long examined,
        Dictionary<string, string> subjects,
        Moment moment
    )
    {
        var state =
            found > 0 ? QuestionState.Answered
            : examined > 0 ? QuestionState.None
            : QuestionState.NotRecorded;
        var missing = state == QuestionState.NotRecorded;
        var link = missing && question.Instead is { } instead ? instead : question.Links.First(IsWhole);
        return new(
            question.Number,
            question.Title,
            state,
            HrefOf(link),
            question.Links[0],
            found,
            examined,
            [.. question.Also.Where(IsWhole).Select(HrefOf)],
            missing ? question.Needs : question.Beyond
        );

        bool IsWhole(string link) => Subjects.NamesIn(link).All(subjects.ContainsKey);

        string HrefOf(string link) =>
            (HasItsOwnMoment(link) ? moment with { Query = "" } : moment).Href(Subjects.Fill(link, subjects));
    }

    // An address that names a moment, goes from one to another, or is of the log as it stands cannot take one.
    private static bool HasItsOwnMoment(string link) =>
        link.Contains("milestone:", StringComparison.Ordinal) || link is "log/checkpoint" or "bundle" or "replay";
}

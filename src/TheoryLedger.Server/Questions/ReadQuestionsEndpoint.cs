using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Reviews;
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

    internal static async Task<QuestionsReading> TellAsync(AsOf asOf, CancellationToken token)
    {
        // Facts are sealed after they are recorded, and what is told of the log goes on while the review stands still.
        var upTo = await SealedAsync(asOf, token);
        return await asOf.KeptAsync($"questions {upTo}", q => q.Items.Count, t => ReadAsync(asOf, t), token);
    }

    private static async Task<string> SealedAsync(AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            """
            select l.epoch || '.' || l.index from ledger.log_leaf l where $1 >= 0 and l.review = $2 and $3 >= 0
            order by l.epoch desc, l.index desc limit 1
            """
        );
        return await query.ExecuteScalarAsync(token) as string ?? "";
    }

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
        var inquiry = new Inquiry(asOf);
        var isPublished = await asOf.IsReconstructionAsync(token);
        var items = new List<QuestionReading>();
        foreach (var (question, place) in AllQuestions.InOrder.Select((q, place) => (q, place)))
        {
            var counted = new Tally(counts[2 * place], counts[(2 * place) + 1]);
            var told = question.Tell is { } tell ? await tell(inquiry, token) : new(0, 0);
            var isSilent = isPublished && question.IsPassedOver && counted.Found + told.Found == 0;
            items.Add(
                isSilent
                    ? Of(question, new(0, 0), new(0, 0), subjects, asOf.Moment)
                    : Of(question, counted, told, subjects, asOf.Moment)
            );
        }

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
        Tally counted,
        Tally told,
        Dictionary<string, string> known,
        Moment moment
    )
    {
        var (found, examined) = (counted.Found + told.Found, counted.Examined + told.Examined);
        var subjects = known.Concat(told.Subjects).ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);
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
            missing ? question.Needs : question.Beyond ?? told.Beyond
        );

        // What had been decided by a milestone is known as of now: a past has its own moment, and an address can name only one.
        bool IsWhole(string link) =>
            Subjects.NamesIn(link).All(subjects.ContainsKey)
            && (moment.IsNow || !link.Contains("milestone:", StringComparison.Ordinal));

        string HrefOf(string link) =>
            (HasItsOwnMoment(link) ? moment with { Query = "" } : moment).Href(Subjects.Fill(link, subjects));
    }

    // An address that names a moment, goes from one to another, or is of the log as it stands cannot take one.
    private static bool HasItsOwnMoment(string link) =>
        link.Contains("milestone:", StringComparison.Ordinal)
        || link.Contains("&to={", StringComparison.Ordinal) && !link.StartsWith("causal-web", StringComparison.Ordinal)
        || link is "log/checkpoint" or "bundle";
}

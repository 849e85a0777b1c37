using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Reviews;
using Wolverine.Http;

namespace TheoryLedger.Server.Questions;

public static class ReadQuestionsEndpoint
{
    private const string And = ", and ";

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
        var counted = await CountedAsync(asOf, token);
        var subjects = await Subjects.FindAsync(
            asOf,
            AllQuestions.InOrder.SelectMany(q => q.Links.Concat(q.Also)),
            token
        );
        var inquiry = new Inquiry(asOf);
        var isPublished = await asOf.IsReconstructionAsync(token);
        var items = new List<QuestionReading>();
        foreach (var (question, number) in AllQuestions.InOrder.Zip(counted))
        {
            var told = question.Tell is { } tell ? await tell(inquiry, token) : new(0, 0);
            var isSilent = isPublished && question.IsPassedOver && number.Found + told.Found == 0;
            items.Add(
                isSilent
                    ? Of(question, number.Silenced, told.Silenced, subjects, asOf.Moment)
                    : Of(question, number, told, subjects, asOf.Moment)
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

    // What can be counted of all questions is counted at once, together with what they take for granted.
    private static async Task<List<Tally>> CountedAsync(AsOf asOf, CancellationToken token)
    {
        var asked = AllQuestions.InOrder.SelectMany(q =>
            new[] { q.Found, q.Examined }.Concat(q.Presumes.Select(p => p.Count))
        );
        var rest = new Queue<long>(await asOf.CountAsync([.. asked], token));
        return
        [
            .. AllQuestions.InOrder.Select(q => new Tally(rest.Dequeue(), rest.Dequeue())
            {
                Lacks = Lacking([.. q.Presumes.Where(_ => rest.Dequeue() == 0)]),
            }),
        ];
    }

    private static string? Lacking(IReadOnlyList<Presumed> lacking) =>
        lacking is [] ? null : string.Join(And, lacking.Select(p => p.What));

    private static string? LackingOf(params IEnumerable<Tally> tallies) =>
        string.Join(And, tallies.Select(t => t.Lacks).OfType<string>()) is { Length: > 0 } lacking ? lacking : null;

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
            missing ? LackingOf(told, counted) ?? question.Needs : question.Beyond ?? told.Beyond
        )
        {
            Says = told.Says,
        };

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

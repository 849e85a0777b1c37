using TheoryLedger.Server.Findings;
using TheoryLedger.Server.History;
using TheoryLedger.Server.Integrity.Serving;
using TheoryLedger.Server.Phases;
using TheoryLedger.Server.ProgrammeTheories;
using TheoryLedger.Server.Questions;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Reviews;

/// <summary>A review at a glance: what it asks, where it stands, what it holds, and what changed lately.</summary>
/// <param name="Review">The review itself.</param>
/// <param name="Phases">In the order in which they began.</param>
/// <param name="Counts">How many things there are of each kind.</param>
/// <param name="Theories">The programme theories as they stand.</param>
/// <param name="Lately">The latest changes of theory, the latest first.</param>
/// <param name="OpenFindings">How many findings nobody has settled.</param>
/// <param name="Integrity">How it stands in its log, in a sentence.</param>
/// <param name="Questions">A few of the questions that auditors ask, as far as the review answers them.</param>
public sealed record ReviewFront(
    ReviewView Review,
    IReadOnlyList<PhaseView> Phases,
    IReadOnlyDictionary<string, int> Counts,
    IReadOnlyList<TheoryGist> Theories,
    IReadOnlyList<ChangeInBrief> Lately,
    int OpenFindings,
    string Integrity,
    IReadOnlyList<QuestionTold> Questions
)
{
    private const int MostTheories = 20;
    private const int MostStatements = 6;
    private const int MostPhases = 50;
    private const int MostChanges = 8;

    // Those with which an audit begins; all of them have a page.
    private static readonly int[] First = [1, 2, 3, 7, 9, 10, 15, 20];

    private static readonly string[] Theory =
    [
        "constructs",
        "configurations",
        "programme-theories",
        "guidance",
        "demi-regularities",
    ];

    internal static async Task<ReviewFront?> ReadAsync(IntegrityReports reports, AsOf asOf, CancellationToken token)
    {
        if (await asOf.FindAsync<ReviewView>(asOf.Moment.Review, token) is not { } review)
        {
            return null;
        }

        return new(
            review,
            await asOf.ListAsync<PhaseView>(after: 0, MostPhases, token),
            await asOf.KeptAsync("counts", c => c.Count, on => CountsAsync(asOf, on), token),
            await TheoriesAsync(asOf, token),
            await asOf.KeptAsync("lately", l => l.Count, on => LatelyAsync(asOf, on), token),
            await OpenFindingsAsync(asOf, token),
            (await reports.FindAsync(asOf.Moment.Review, token))?.Says ?? "",
            await QuestionsAsync(asOf, token)
        );
    }

    private static async Task<IReadOnlyList<QuestionTold>> QuestionsAsync(AsOf asOf, CancellationToken token)
    {
        var all = await ReadQuestionsEndpoint.TellAsync(asOf, token);
        return
        [
            .. all
                .Items.Where(q => First.Contains(q.Number) && q.State == QuestionState.Answered)
                .Select(QuestionTold.Of),
        ];
    }

    private static async Task<IReadOnlyList<TheoryGist>> TheoriesAsync(AsOf asOf, CancellationToken token) =>
        [
            .. (await asOf.ListAsync<ProgrammeTheoryView>(after: 0, MostTheories, token)).Select(t =>
                TheoryGist.Of(t, MostStatements)
            ),
        ];

    private static async Task<int> OpenFindingsAsync(AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select count(*)::int from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.concept = 'findings' and {asOf.Holds("i")}
              and i.view ->> 'state' <> 'closed'
            """
        );
        return (int)(await query.ExecuteScalarAsync(token))!;
    }

    private static async Task<IReadOnlyDictionary<string, int>> CountsAsync(AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select i.concept, count(*)::int from ledger.read_item i
            where i.generation = $1 and i.review = $2 and {asOf.Holds("i")}
            group by i.concept
            """
        );
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            counts[row.GetString(0)] = row.GetInt32(1);
        }

        return counts;
    }

    private static async Task<IReadOnlyList<ChangeInBrief>> LatelyAsync(AsOf asOf, CancellationToken token)
    {
        var steps = await Steps.ReadAsync(
            asOf,
            "i.concept = any ($4)",
            $"i.{asOf.Moment.Since} desc, i.since desc limit $5",
            token,
            Theory,
            MostChanges
        );
        return [.. steps.Select(step => new ChangeInBrief(step.Id, step.Concept, FactInBrief.Of(step.Fact)))];
    }
}

/// <summary>A fact, and the thing that it is about.</summary>
public sealed record ChangeInBrief(Guid Thing, string Concept, FactInBrief Fact);

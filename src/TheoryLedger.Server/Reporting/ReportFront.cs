using TheoryLedger.Integrity;
using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Guidance;
using TheoryLedger.Server.History;
using TheoryLedger.Server.Integrity.Serving;
using TheoryLedger.Server.Mechanisms;
using TheoryLedger.Server.Phases;
using TheoryLedger.Server.ProgrammeTheories;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Reviews;

namespace TheoryLedger.Server.Reporting;

/// <summary>A review on one page: what the theory says, what it rests on, how it came about, and how that can be checked.</summary>
/// <param name="Review">The review itself.</param>
/// <param name="Phases">In the order in which they began.</param>
/// <param name="Theories">What the theories say.</param>
/// <param name="Mechanisms">The mechanism table as papers publish it.</param>
/// <param name="Configurations">What the theories are made of.</param>
/// <param name="Evidence">The weightiest evidence of each configuration, on every side.</param>
/// <param name="Guidance">What follows for practice, as it is worded now.</param>
/// <param name="Changes">The changes of theory, in order: the latest, as far as they have room.</param>
/// <param name="Cut">What had no room, in words.</param>
/// <param name="Integrity">How the review stands in its log.</param>
/// <param name="Log">The log itself, for a file that checks itself; none on the page.</param>
public sealed record ReportFront(
    ReviewView Review,
    IReadOnlyList<PhaseView> Phases,
    IReadOnlyList<ProgrammeTheoryView> Theories,
    IReadOnlyList<MechanismRow> Mechanisms,
    IReadOnlyList<ConfigurationView> Configurations,
    IReadOnlyDictionary<Guid, EvidenceExtract> Evidence,
    IReadOnlyList<GuidanceView> Guidance,
    IReadOnlyList<ChangeInBrief> Changes,
    IReadOnlyList<string> Cut,
    IntegrityFigures Integrity,
    ReportedLog? Log
)
{
    private const int Most = 100;
    private const int MostChanges = 400;
    private const int Quotes = 3;

    private static readonly string[] Theory = ["constructs", "configurations", "programme-theories", "guidance"];

    internal static async Task<ReportFront?> ReadAsync(
        IntegrityReports reports,
        ReportedLog? log,
        AsOf asOf,
        CancellationToken token
    )
    {
        if (
            await asOf.FindAsync<ReviewView>(asOf.Moment.Review, token) is not { } review
            || await reports.FindAsync(asOf.Moment.Review, token) is not { } report
        )
        {
            return null;
        }

        // One more than has room: so that what just fits is not said to be cut.
        var phases = await asOf.ListAsync<PhaseView>(after: 0, Most + 1, token);
        var theories = await asOf.ListAsync<ProgrammeTheoryView>(after: 0, Most + 1, token);
        var configurations = await asOf.ListAsync<ConfigurationView>(after: 0, Most + 1, token);
        var mechanisms = await MechanismList.PageAsync(asOf, after: 0, Most + 1, token);
        var changes = await ChangesAsync(asOf, token);
        var guidance = await asOf.ListAsync<GuidanceView>(after: 0, Most + 1, token);
        return new(
            review,
            Fit(phases),
            Fit(theories),
            await RowsAsync(Fit(mechanisms), asOf, token),
            Fit(configurations),
            await EvidenceExtract.OfAsync([.. Fit(configurations).Select(c => c.Id)], Quotes, asOf, token),
            Fit(guidance),
            [.. changes.TakeLast(MostChanges)],
            Cuts(
                ("phases", phases.Count),
                ("theories", theories.Count),
                ("mechanisms", mechanisms.Count),
                ("configurations", configurations.Count),
                ("pieces of guidance", guidance.Count),
                ("changes", changes.Count)
            ),
            IntegrityFigures.Of(report),
            log
        );
    }

    private static IReadOnlyList<T> Fit<T>(IReadOnlyList<T> all) => [.. all.Take(Most)];

    private static IReadOnlyList<string> Cuts(params IReadOnlyList<(string Name, int Count)> sections) =>
        [
            .. sections
                .Select(s => (s.Name, s.Count, Most: s.Name == "changes" ? MostChanges : Most))
                .Where(s => s.Count > s.Most)
                .Select(s =>
                    s.Name == "changes"
                        ? $"of the changes only the latest {s.Most}"
                        : $"of the {s.Name} only the first {s.Most}"
                ),
        ];

    private static async Task<IReadOnlyList<MechanismRow>> RowsAsync(
        IReadOnlyList<Constructs.ConstructView> mechanisms,
        AsOf asOf,
        CancellationToken token
    )
    {
        var rows = new List<MechanismRow>();
        foreach (var mechanism in mechanisms)
        {
            rows.Add(await MechanismRow.FindAsync(mechanism, asOf, token));
        }

        return rows;
    }

    private static async Task<IReadOnlyList<ChangeInBrief>> ChangesAsync(AsOf asOf, CancellationToken token)
    {
        var steps = await Steps.ReadAsync(
            asOf,
            "i.concept = any ($4)",
            "i.since desc limit $5",
            token,
            Theory,
            MostChanges + 1
        );
        steps.Reverse();
        return [.. steps.Select(step => new ChangeInBrief(step.Id, step.Concept, FactInBrief.Of(step.Fact)))];
    }
}

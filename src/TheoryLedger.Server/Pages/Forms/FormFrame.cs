using TheoryLedger.Ledger;
using TheoryLedger.Server.Contributors;
using TheoryLedger.Server.Phases;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Reviews;

namespace TheoryLedger.Server.Pages.Forms;

/// <summary>What every decision is asked: in which phase, by whom, and when.</summary>
/// <param name="Phases">Those that are open.</param>
/// <param name="People">Those who may have decided.</param>
/// <param name="IsContributor">Whether whoever asks is one of them, and so decided if nobody else is named.</param>
/// <param name="IsReconstruction">Whether something may be answered by that it was not published.</param>
public sealed record FormFrame(
    IReadOnlyList<FormChoice> Phases,
    IReadOnlyList<FormChoice> People,
    bool IsContributor,
    bool IsReconstruction
)
{
    /// <summary>The account of whoever asks.</summary>
    public Guid? Account { get; init; }

    /// <summary>Who decided what was recorded last in this session, as far as they may decide now.</summary>
    public IReadOnlyList<string> Last { get; init; } = [];

    private const int Most = 100;

    public static FormFrame None { get; } = new([], [], IsContributor: false, IsReconstruction: false);

    internal static async Task<FormFrame> ReadAsync(Guid account, AsOf asOf, CancellationToken token)
    {
        var phases = await asOf.ListAsync<PhaseView>(after: 0, Most, token);
        var people = (await asOf.ListAsync<ContributorView>(after: 0, Most, token)).Where(c => !c.HasLeft).ToList();
        var review = await asOf.FindAsync<ReviewView>(asOf.Moment.Review, token);
        return new(
            // The last one opened is most likely meant.
            [.. phases.Where(p => p.IsOpen).Reverse().Select(p => new FormChoice($"{p.Id}", Words.Of(p.Name)))],
            [.. people.Select(c => new FormChoice($"{c.Id}", c.Name))],
            people.Any(c => c.Account == account),
            review?.IsReconstruction ?? false
        )
        {
            Account = account,
        };
    }
}

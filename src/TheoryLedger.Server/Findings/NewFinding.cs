using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Server.Phases;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Findings;

/// <summary>What a finding may be raised on and in.</summary>
/// <param name="On">The thing, or which part of which version of it; none for the review as a whole.</param>
/// <param name="Phases">The phases that are open.</param>
/// <param name="People">Who may have raised it, where the account of whoever asks belongs to nobody.</param>
public sealed record NewFinding(Ref? On, IReadOnlyList<PhaseView> Phases, IReadOnlyList<FormChoice> People)
{
    private const int Most = 100;

    internal static async Task<NewFinding> ReadAsync(Ref? on, Guid account, AsOf asOf, CancellationToken token)
    {
        var frame = await FormFrame.ReadAsync(account, asOf, token);
        var phases = await asOf.ListAsync<PhaseView>(after: 0, Most, token);
        return new(on, [.. phases.Where(p => p.IsOpen)], frame.IsContributor ? [] : frame.People);
    }
}

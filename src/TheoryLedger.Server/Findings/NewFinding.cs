using TheoryLedger.Ledger;
using TheoryLedger.Server.Phases;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Findings;

/// <summary>What a finding may be raised on and in.</summary>
/// <param name="On">The thing, or which part of which version of it; none for the review as a whole.</param>
/// <param name="Phases">The phases that are open.</param>
public sealed record NewFinding(Ref? On, IReadOnlyList<PhaseView> Phases)
{
    private const int Most = 100;

    internal static async Task<NewFinding> ReadAsync(Ref? on, AsOf asOf, CancellationToken token)
    {
        var phases = await asOf.ListAsync<PhaseView>(after: 0, Most, token);
        return new(on, [.. phases.Where(p => p.IsOpen)]);
    }
}

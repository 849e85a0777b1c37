using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Server.Phases;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Findings;

/// <summary>What a finding may be raised on and in.</summary>
/// <param name="On">The thing, or which part of which version of it; none for the review as a whole.</param>
/// <param name="Phases">The phases that are open.</param>
/// <param name="People">Who may have raised it: asked only of those who record for others and are none of them.</param>
public sealed record NewFinding(Ref? On, IReadOnlyList<PhaseView> Phases, IReadOnlyList<FormChoice> People)
{
    /// <summary>Under whose name it is recorded, in a few words.</summary>
    public string Under { get; init; } = "under your name";

    private const int Most = 100;

    internal static async Task<NewFinding> ReadAsync(Ref? on, Caller caller, AsOf asOf, CancellationToken token)
    {
        var frame = await FormFrame.ReadAsync(caller.Account, asOf, token);
        var phases = await asOf.ListAsync<PhaseView>(after: 0, Most, token);
        return new(on, [.. phases.Where(p => p.IsOpen)], frame.IsContributor || !caller.DoesTheWork ? [] : frame.People)
        {
            Under =
                frame.IsContributor ? "under your name"
                : caller.DoesTheWork && frame.People.Count > 0 ? "under the name that you choose below"
                : "by your account, which has no name in this review",
        };
    }
}

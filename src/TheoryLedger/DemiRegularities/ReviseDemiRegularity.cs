using TheoryLedger.Ledger;

namespace TheoryLedger.DemiRegularities;

/// <summary>Sees a pattern, or the cases that show it, differently.</summary>
public sealed record ReviseDemiRegularity(string Pattern, IReadOnlyList<CaseShown> Cases, Reasoning Why)
    : TheoryChange(Why),
        IChange<DemiRegularity>
{
    public override IEnumerable<string?> PublicWording => [Pattern, .. Cases.Select(c => c.Case)];

    public override IEnumerable<Guid> RestsOn => [.. base.RestsOn, .. Cases.SelectMany(c => c.Shown).Select(r => r.Id)];

    public Decision Decide(DemiRegularity state, Known known) =>
        DemiRegularityRefusals.Check(Cases) switch
        {
            { } refusal => refusal,
            _ when state.Says(Pattern, Cases) => DemiRegularityRefusals.Unchanged,
            _ => new DemiRegularityRevised(state.Version + 1, Pattern, Cases, Why),
        };
}

using TheoryLedger.Evidence;
using TheoryLedger.Ledger;

namespace TheoryLedger.DemiRegularities;

/// <summary>Sees a pattern, or the cases that show it, differently.</summary>
public sealed record ReviseDemiRegularity(string Pattern, IReadOnlyList<CaseShown> Cases, Reasoning Why)
    : TheoryChange(Why),
        IChange<DemiRegularity>
{
    public override IEnumerable<string?> PublicWording => [Pattern];

    public override IEnumerable<Guid> RestsOn => [.. base.RestsOn, .. Cases.SelectMany(c => c.Shown).Select(r => r.Id)];

    // Whether a case is called what it was called before.
    public override bool ReadsItself => true;

    public Decision Decide(DemiRegularity state, Known known) =>
        (DemiRegularityRefusals.Check(Cases) ?? Admission.CheckSources(NewIn(state), known)) switch
        {
            { } refusal => refusal,
            _ when state.Says(Pattern, Cases) => DemiRegularityRefusals.Unchanged,
            _ => new DemiRegularityRevised(state.Version + 1, Pattern, Cases.Protected(known), Why),
        };

    // What was shown by a source before that source was excluded, may stay; nothing new is shown by it.
    private IEnumerable<Ref> NewIn(DemiRegularity state) =>
        Cases.SelectMany(c => c.Shown).Except(state.Cases.SelectMany(c => c.Shown));
}

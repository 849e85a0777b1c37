using TheoryLedger.Evidence;
using TheoryLedger.Ledger;

namespace TheoryLedger.DemiRegularities;

/// <summary>Says what pattern was seen across cases, and where it fails.</summary>
public sealed record IdentifyDemiRegularity(string Pattern, IReadOnlyList<CaseShown> Cases, Reasoning Why)
    : TheoryChange(Why),
        IStart<DemiRegularity>
{
    public override IEnumerable<string?> PublicWording => [Pattern];

    public override IEnumerable<Guid> RestsOn => [.. base.RestsOn, .. Cases.SelectMany(c => c.Shown).Select(r => r.Id)];

    public Decision Decide(Guid id, Known known) =>
        (DemiRegularityRefusals.Check(Cases) ?? Admission.CheckSources(Cases.SelectMany(c => c.Shown), known))
            is { } refusal
            ? refusal
            : new DemiRegularityIdentified(Pattern, Cases.Protected(known), Why);
}

using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;

namespace TheoryLedger.Consultations;

/// <summary>Puts on record what stakeholders advised.</summary>
public sealed record GiveAdvice(Words Advice, [PointsAt(Thing.Substance)] IReadOnlyList<Ref>? About = null)
    : Command,
        IChange<Consultation>
{
    public override IEnumerable<Guid> RestsOn => (About ?? []).Select(r => r.Id);

    public Decision Decide(Consultation state, Known known) =>
        TheoryVersions.Check(About ?? [], known) is { } refusal
            ? refusal
            : new AdviceGiven(new(known.NewId()), Advice.Concerning(known.PeopleBehind(About ?? [])), About ?? []);
}

using TheoryLedger.Ledger;

namespace TheoryLedger.ProgrammeTheories;

/// <summary>Gives up a programme theory that evidence speaks against.</summary>
public sealed record RefuteTheory(Reasoning Why) : TheoryChange(Why), IChange<ProgrammeTheory>
{
    public Decision Decide(ProgrammeTheory state, Known known) =>
        state.IsOpen ? new TheoryRefuted(state.Version, Why) : ProgrammeTheoryRefusals.Refuted;
}

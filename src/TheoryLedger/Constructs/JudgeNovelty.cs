using TheoryLedger.Ledger;

namespace TheoryLedger.Constructs;

/// <summary>Judges again whether a construct is new.</summary>
public sealed record JudgeNovelty(Novelty Novelty, Reasoning Why) : TheoryChange(Why), IChange<Construct>
{
    public Decision Decide(Construct state, Known known) =>
        state switch
        {
            { IsOpen: false } => ConstructRefusals.Closed(state),
            _ when Novelty == state.Novelty => ConstructRefusals.NoveltyUnchanged,
            _ => new NoveltyJudged(Novelty, Why),
        };
}

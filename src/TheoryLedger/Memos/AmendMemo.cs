using TheoryLedger.Ledger;

namespace TheoryLedger.Memos;

/// <summary>Adds to a memo or corrects it; what it said before stays.</summary>
public sealed record AmendMemo(Words Text, Words Reason) : Command, IChange<Memo>
{
    public Decision Decide(Memo state, Known known) =>
        new MemoAmended(state.Version + 1, Text.Concerning(known.PeopleBehind(state.About)), Reason);
}

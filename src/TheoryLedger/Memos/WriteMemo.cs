using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;

namespace TheoryLedger.Memos;

/// <summary>Writes down a thought about anything in the review, or about the review itself.</summary>
public sealed record WriteMemo(MemoKind Kind, Words Text, [PointsAt(Thing.Anything)] IReadOnlyList<Ref>? About = null)
    : Command,
        IStart<Memo>
{
    public override IEnumerable<Guid> RestsOn => (About ?? []).Select(r => r.Id);

    public Decision Decide(Guid id, Known known) =>
        TheoryVersions.Check(About ?? [], known) is { } refusal
            ? refusal
            : new MemoWritten(Kind, Text.Concerning(known.PeopleBehind(About ?? [])), About ?? []);
}

using TheoryLedger.Ledger;
using TheoryLedger.Memos;
using TheoryLedger.ProgrammeTheories;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Memos;

public sealed class MemoTests
{
    private static readonly MemoWritten Written = new(MemoKind.Analytic, "Trust may be two things.", [new(Id(20))]);

    [Fact]
    public void A_thought_about_something_is_written_down()
    {
        var command = new WriteMemo(MemoKind.Analytic, "Trust may be two things.", [new(Id(20))]);
        Given().WhenStarting(command).Then(Written);
        Assert.Equal([Id(20)], command.RestsOn);
    }

    [Fact]
    public void A_memo_may_be_about_nothing_in_particular() =>
        Given()
            .WhenStarting(new WriteMemo(MemoKind.Reflexive, "I wanted this to be true."))
            .Then(new MemoWritten(MemoKind.Reflexive, "I wanted this to be true.", []));

    [Fact]
    public void A_memo_is_about_theory_versions_that_there_are() =>
        Given()
            .Knowing(Id(20), new InitialTheoryAgreed("Collaboration", [], [], Why))
            .WhenStarting(new WriteMemo(MemoKind.Analytic, "Compare.", [new(Id(20), Version: 2)]))
            .ThenRefused("theory-version-unknown");

    [Fact]
    public void A_memo_is_amended_version_by_version() =>
        Given(Written, new MemoAmended(2, "Or three.", "Another source."))
            .When(new AmendMemo("Two after all.", "That source was retracted."))
            .Then(new MemoAmended(3, "Two after all.", "That source was retracted."));
}

using TheoryLedger.Constructs;
using TheoryLedger.Guidance;
using TheoryLedger.Ledger;
using TheoryLedger.Memos;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Stale;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Stale;

/// <summary>Several things are affirmed for one reason: all of them, or none.</summary>
public sealed class AffirmStaleTests
{
    private static readonly Guid Theory = Id(60);
    private static readonly Guid Advice = Id(61);
    private static readonly Guid Trust = Id(62);
    private static readonly Guid Note = Id(63);

    private static readonly ConstructDefined Defined = new(
        "Trust",
        "Reliance.",
        ConstructKind.Mindset,
        Standing.Mechanism,
        new(ConstructOriginKind.Conjecture, []),
        Novelty.Known,
        Why
    );

    [Fact]
    public void Each_thing_gets_its_own_fact_with_the_reason_of_all()
    {
        var facts = Assert.IsType<Decision.Accepted>(Affirm(Advice, Theory, Trust)).Facts;

        Assert.Equal(
            [
                new Fact(Advice, new GuidanceAffirmed(1, Why)),
                new Fact(Theory, new TheoryAffirmed(2, Why)),
                new Fact(Trust, new ConstructAffirmed(1, Why)),
            ],
            facts
        );
    }

    [Fact]
    public void Where_one_is_refused_none_is_affirmed_and_it_is_said_which()
    {
        var refusal = Assert.IsType<Decision.Refused>(Affirm(Advice, Note)).Refusal;

        Assert.Equal("thing-not-affirmed", refusal.Code);
        Assert.Contains($"{Note}", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_is_refused() =>
        Assert.Equal("thing-unknown", Assert.IsType<Decision.Refused>(Affirm(Theory, Id(99))).Refusal.Code);

    private static Decision Affirm(params Guid[] ids) =>
        new AffirmStale([.. ids.Select(id => new SeenThing(id, 1))], Why).Decide(Known());

    private static Known Known() =>
        new(
            Advice,
            new Dictionary<Guid, IState>
            {
                [Theory] = Folds.Fold([
                    new InitialTheoryAgreed("Early", [], [], Why),
                    new TheoryRevised(2, "Later", [], Why),
                ]),
                [Advice] = Folds.Fold([new GuidanceDrafted("Working together", [], Why)]),
                [Trust] = Folds.Fold([Defined]),
                [Note] = Folds.Fold([new MemoWritten(MemoKind.Method, "A note.", [])]),
            },
            new HashSet<Guid>(),
            () => Id(1000)
        );
}

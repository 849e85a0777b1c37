using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using TheoryLedger.Reviews;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Ledger;

public sealed class FramingTests
{
    private static readonly IssueCodebook Issue = new("First version.") { Phase = Scoping, DecidedBy = [Ada] };

    [Fact]
    public void A_decision_names_its_phase() => AssertRefused("phase-missing", Issue with { Phase = null });

    [Fact]
    public void A_decision_names_a_phase_of_this_review() =>
        AssertRefused("phase-unknown", Issue with { Phase = new(Id(98)) });

    [Fact]
    public void A_decision_names_who_decided() => AssertRefused("decider-missing", Issue with { DecidedBy = [] });

    [Fact]
    public void Only_contributors_of_this_review_decide() =>
        AssertRefused("contributor-unknown", Issue with { DecidedBy = [new(Id(99))] });

    [Fact]
    public void A_closed_phase_takes_no_more_decisions() =>
        AssertRefused("phase-closed", Issue, new PhaseClosed("Done."));

    [Fact]
    public void What_was_decided_while_a_phase_was_open_can_be_recorded_after_it_closed() =>
        Assert.Null(
            Framing.Check(Issue with { DecidedAt = EffectiveTime.Parse("2021-03") }, Known(new PhaseClosed("Done.")))
        );

    private static void AssertRefused(string code, Command command, params LedgerEvent[] afterwards) =>
        Assert.Equal(code, Framing.Check(command, Known(afterwards))?.Code);

    private static Known Known(params LedgerEvent[] afterwards) =>
        new(
            Target,
            new Dictionary<Guid, IState>
            {
                [Scoping.Value] = Folds.Fold([new PhaseOpened("Scoping", null, null), .. afterwards]),
                [Ada.Value] = new Contributor(ContributorKind.Person, HasLeft: false, Account: null),
            },
            new HashSet<Guid>(),
            Guid.CreateVersion7
        );
}

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

    [Theory]
    [InlineData("2021-03")]
    [InlineData("../2021-04-30")]
    [InlineData("not-published")]
    public void What_was_decided_while_a_phase_was_open_can_be_recorded_after_it_closed(string decidedAt) =>
        Assert.Null(Framing.Check(At(decidedAt), Ended(new PhaseClosed("Done."))));

    [Theory]
    [InlineData("2021-05-01")]
    [InlineData("2021-03/2021-06")]
    [InlineData("2020-01/..")]
    [InlineData("unknown")]
    public void What_may_have_been_decided_after_a_phase_closed_is_not_of_that_phase(string decidedAt) =>
        Assert.Equal("phase-closed", Framing.Check(At(decidedAt), Ended(new PhaseClosed("Done.")))?.Code);

    [Fact]
    public void Whoever_has_left_decides_no_more() =>
        Assert.Equal("decider-left", Framing.Check(Issue, Ended(new ContributorLeft("Term over.")))?.Code);

    [Fact]
    public void What_somebody_decided_before_they_left_can_be_recorded_afterwards() =>
        Assert.Null(Framing.Check(At("2021-03"), Ended(new ContributorLeft("Term over."))));

    [Fact]
    public void Software_alone_decides_nothing() => AssertRefused("decider-software", Issue with { DecidedBy = [Bot] });

    [Fact]
    public void Software_may_stand_beside_the_people_who_decided() =>
        Assert.Null(Framing.Check(Issue with { DecidedBy = [Bot, Ada] }, Known()));

    private static readonly ContributorId Bot = new(Id(97));

    private static Command At(string decidedAt) => Issue with { DecidedAt = EffectiveTime.Parse(decidedAt) };

    // Whatever ended did so in April 2021, and was recorded later.
    private static Known Ended(LedgerEvent end)
    {
        var change = new LastChange(
            new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero),
            EffectiveTime.Parse("2021-04")
        );
        LedgerEvent[] joined = [new ContributorJoined(ContributorKind.Person, "Ada", null, [], [], null)];
        return new Known(
            Target,
            new Dictionary<Guid, IState>
            {
                [Scoping.Value] = Folds.Fold([
                    new PhaseOpened("Scoping", null, null),
                    .. end is PhaseClosed ? [end] : Array.Empty<LedgerEvent>(),
                ]),
                [Ada.Value] = Folds.Fold([.. joined, .. end is ContributorLeft ? [end] : Array.Empty<LedgerEvent>()]),
            },
            new HashSet<Guid>(),
            Guid.CreateVersion7
        )
        {
            LastChanges = new Dictionary<Guid, LastChange> { [Scoping.Value] = change, [Ada.Value] = change },
        };
    }

    public static TheoryData<Command> OfTheWholeReview =>
        [
            new RefocusScope("Why?", [], ScopePurpose.Unstated, "Narrower."),
            new PublishProtocol([]),
            new AmendProtocol("Aim", "a", "b", "Changed."),
            new IssueCriteria([], "Agreed."),
            new JoinReview(ContributorKind.Person, "Ben", [TeamRole.Reviewer]),
            new ChangeRole([TeamRole.Reviewer], [], "More to do."),
            new LinkAccount(Id(9)),
            new LeaveReview("Term over."),
            new StatePositionality(PositionKind.Positionality, "A nurse."),
        ];

    [Theory]
    [MemberData(nameof(OfTheWholeReview))]
    public void What_sets_a_review_up_names_who_decided_and_in_which_phase(Command command)
    {
        AssertRefused("phase-missing", command with { DecidedBy = [Ada] });
        AssertRefused("decider-missing", command with { Phase = Scoping });
    }

    [Theory]
    [MemberData(nameof(OfTheWholeReview))]
    public void Before_the_first_phase_a_decision_names_none(Command command) =>
        Assert.Null(Framing.Check(command with { DecidedBy = [Ada] }, Early(hasContributors: true)));

    public static TheoryData<Command> AboutPhases =>
        [new OpenPhase("Testing"), new ClosePhase("Done."), new ReopenPhase("More to do.")];

    [Theory]
    [MemberData(nameof(AboutPhases))]
    public void Acts_about_phases_name_who_decided_and_need_no_phase(Command command)
    {
        Assert.Null(Framing.Check(command with { DecidedBy = [Ada] }, Known()));
        AssertRefused("decider-missing", command);
    }

    [Fact]
    public void Nobody_can_have_decided_to_open_a_review_or_to_let_the_first_contributor_join()
    {
        var join = new JoinReview(ContributorKind.Person, "Ada", [TeamRole.LeadReviewer]);

        Assert.Null(Framing.Check(new OpenReview("R", "Q?", [], ReviewKind.Other), Early(hasContributors: false)));
        Assert.Null(Framing.Check(join, Early(hasContributors: false)));
        Assert.Equal("decider-missing", Framing.Check(join, Early(hasContributors: true))?.Code);
        Assert.Equal("decider-missing", Framing.Check(new OpenPhase("P"), Early(hasContributors: false))?.Code);
    }

    private static Known Early(bool hasContributors) =>
        new(
            Target,
            new Dictionary<Guid, IState>
            {
                [Ada.Value] = new Contributor(ContributorKind.Person, HasLeft: false, Account: null),
            },
            new HashSet<Guid>(),
            Guid.CreateVersion7
        )
        {
            Begun = new Beginnings(hasContributors, HasPhases: false),
        };

    private static void AssertRefused(string code, Command command, params LedgerEvent[] afterwards) =>
        Assert.Equal(code, Framing.Check(command, Known(afterwards))?.Code);

    private static Known Known(params LedgerEvent[] afterwards) =>
        new(
            Target,
            new Dictionary<Guid, IState>
            {
                [Scoping.Value] = Folds.Fold([new PhaseOpened("Scoping", null, null), .. afterwards]),
                [Ada.Value] = new Contributor(ContributorKind.Person, HasLeft: false, Account: null),
                [Bot.Value] = new Contributor(ContributorKind.Software, HasLeft: false, Account: null),
            },
            new HashSet<Guid>(),
            Guid.CreateVersion7
        );
}

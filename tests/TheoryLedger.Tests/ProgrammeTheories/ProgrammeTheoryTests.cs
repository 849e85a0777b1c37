using TheoryLedger.Candidates;
using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.SubstantiveTheories;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.ProgrammeTheories;

public sealed class ProgrammeTheoryTests
{
    private static readonly Ref Configuration = new(Id(20), Version: 3);
    private static readonly Statement Trust = new(
        new(Id(30)),
        "Trust lets partners take risks.",
        [Configuration],
        StatementBasis.Grounded
    );
    private static readonly InitialTheoryAgreed Agreed = new("Collaboration", [Trust], [], Why);
    private static readonly StatementInput SameTrust = new(Trust.Text, Trust.RestsOn, Trust.Id);
    private static readonly StatementInput Faith = new("Faith stands in for trust at first.", [Configuration]);

    [Fact]
    public void A_first_theory_is_agreed_out_of_candidates()
    {
        var command = new AgreeInitialTheory("Collaboration", [Faith], Why, [new(Id(40))]);
        var faith = new Statement(new(Id(1001)), Faith.Text, [Configuration], StatementBasis.Grounded);

        Given().WhenStarting(command).Then(new InitialTheoryAgreed("Collaboration", [faith], [new(Id(40))], Why));
        Assert.Equal([Id(20), Id(40)], command.RestsOn);
    }

    [Fact]
    public void A_statement_that_rests_on_nothing_says_that_it_is_conjecture()
    {
        var groundless = Faith with { RestsOn = [] };
        Given()
            .WhenStarting(new AgreeInitialTheory("Collaboration", [groundless], Why))
            .ThenRefused(StatementRefusals.BasisMismatch);
        Given()
            .WhenStarting(
                new AgreeInitialTheory("Collaboration", [groundless with { Basis = StatementBasis.Conjecture }], Why)
            )
            .Then(
                new InitialTheoryAgreed(
                    "Collaboration",
                    [new(new(Id(1001)), Faith.Text, [], StatementBasis.Conjecture)],
                    [],
                    Why
                )
            );
    }

    [Fact]
    public void A_theory_does_not_bear_itself() =>
        Given(Agreed)
            .When(new ReviseTheory("Collaboration", [SameTrust with { RestsOn = [new(Target, Version: 1)] }], Why))
            .ThenRefused(StatementRefusals.OnItself);

    [Fact]
    public void A_statement_that_rests_on_something_is_no_conjecture() =>
        Given()
            .WhenStarting(
                new AgreeInitialTheory("Collaboration", [Faith with { Basis = StatementBasis.Conjecture }], Why)
            )
            .ThenRefused(StatementRefusals.BasisMismatch);

    [Fact]
    public void A_first_theory_states_something() =>
        Given().WhenStarting(new AgreeInitialTheory("Empty", [], Why)).ThenRefused(StatementRefusals.Missing);

    [Fact]
    public void A_first_theory_has_no_statements_to_continue() =>
        Given().WhenStarting(new AgreeInitialTheory("Continued", [SameTrust], Why)).ThenRefused("statement-unknown");

    [Fact]
    public void A_statement_that_goes_on_keeps_its_id_and_a_new_one_gets_its_own() =>
        Given(Agreed)
            .When(new ReviseTheory("Collaboration", [Faith, SameTrust], Why))
            .Then(
                new TheoryRevised(
                    2,
                    "Collaboration",
                    [new(new(Id(1001)), Faith.Text, Faith.RestsOn, Faith.Basis), Trust],
                    Why
                )
            );

    [Fact]
    public void A_reworded_statement_can_remain_the_same_statement() =>
        Given(Agreed)
            .When(new ReviseTheory("Collaboration", [SameTrust with { Text = "Trust allows risk." }], Why))
            .Then(new TheoryRevised(2, "Collaboration", [Trust with { Text = "Trust allows risk." }], Why));

    [Fact]
    public void A_revision_cannot_continue_a_statement_that_is_not_there() =>
        Given(Agreed)
            .When(new ReviseTheory("Collaboration", [Faith with { Id = new(Id(31)) }], Why))
            .ThenRefused("statement-unknown");

    [Fact]
    public void A_statement_dropped_in_an_earlier_version_cannot_be_continued() =>
        Given(Agreed, new TheoryRevised(2, "Collaboration", [Trust with { Id = new(Id(31)) }], Why))
            .When(new ReviseTheory("Collaboration", [SameTrust], Why))
            .ThenRefused("statement-unknown");

    [Fact]
    public void Two_statements_cannot_continue_the_same_one() =>
        Given(Agreed)
            .When(new ReviseTheory("Collaboration", [SameTrust, SameTrust], Why))
            .ThenRefused(StatementRefusals.Repeated);

    [Fact]
    public void A_statement_rests_on_definite_versions() =>
        Given(Agreed)
            .When(new ReviseTheory("Collaboration", [Faith with { RestsOn = [new(Id(20))] }], Why))
            .ThenRefused("statement-version-missing");

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_statement_rests_on_theory_versions_that_there_are(int version) =>
        Given(Agreed)
            .Knowing(Id(50), Agreed)
            .When(new ReviseTheory("Collaboration", [Faith with { RestsOn = [new(Id(50), version)] }], Why))
            .ThenRefused("theory-version-unknown");

    [Fact]
    public void A_revision_changes_something() =>
        Given(Agreed)
            .When(new ReviseTheory("Collaboration", [SameTrust], Why))
            .ThenRefused(ProgrammeTheoryRefusals.Unchanged);

    [Fact]
    public void Putting_the_same_words_forward_as_new_changes_nothing() =>
        Given(Agreed)
            .When(new ReviseTheory("Collaboration", [SameTrust with { Id = null }], Why))
            .ThenRefused(ProgrammeTheoryRefusals.Unchanged);

    [Fact]
    public void New_grounds_for_the_same_words_are_a_revision()
    {
        IReadOnlyList<Ref> grounds = [Configuration with { Version = 4 }];
        Given(Agreed)
            .When(new ReviseTheory("Collaboration", [SameTrust with { RestsOn = grounds }], Why))
            .Then(new TheoryRevised(2, "Collaboration", [Trust with { RestsOn = grounds }], Why));
    }

    [Fact]
    public void A_theory_is_affirmed_as_it_stands() =>
        Given(Agreed, new TheoryRevised(2, "Renamed", [Trust], Why))
            .When(new AffirmTheory(Why))
            .Then(new TheoryAffirmed(2, Why));

    [Fact]
    public void A_theory_is_refuted_as_it_stands() =>
        Given(Agreed).When(new RefuteTheory(Why)).Then(new TheoryRefuted(1, Why));

    [Fact]
    public void A_theory_is_lifted_to_middle_range_with_a_substantive_theory()
    {
        var synergy = new SubstantiveTheoryId(Id(60));
        var command = new LiftTheory("Partnership", [SameTrust with { Text = "Trust frees partners." }], Why, synergy);
        var lifted = Trust with { Text = "Trust frees partners." };

        Given(Agreed).When(command).Then(new TheoryLifted(2, "Partnership", [lifted], synergy, Why));
        Assert.Equal([Id(20), Id(60)], command.RestsOn);
    }

    [Fact]
    public void A_lifted_theory_is_a_version_that_can_be_revised() =>
        Given(Agreed, new TheoryLifted(2, "Partnership", [Trust], null, Why))
            .When(new ReviseTheory("Collaboration", [SameTrust], Why))
            .Then(new TheoryRevised(3, "Collaboration", [Trust], Why));

    [Fact]
    public void Lifting_restates() =>
        Given(Agreed)
            .When(new LiftTheory("Collaboration", [SameTrust], Why))
            .ThenRefused(ProgrammeTheoryRefusals.Unchanged);

    [Fact]
    public void Lifting_states_something() =>
        Given(Agreed).When(new LiftTheory("Empty", [], Why)).ThenRefused(StatementRefusals.Missing);

    [Fact]
    public void A_refuted_theory_takes_no_change()
    {
        Refuted().When(new ReviseTheory("Other", [Faith], Why)).ThenRefused(ProgrammeTheoryRefusals.Refuted);
        Refuted().When(new AffirmTheory(Why)).ThenRefused(ProgrammeTheoryRefusals.Refuted);
        Refuted().When(new RefuteTheory(Why)).ThenRefused(ProgrammeTheoryRefusals.Refuted);
        Refuted().When(new LiftTheory("Other", [Faith], Why)).ThenRefused(ProgrammeTheoryRefusals.Refuted);

        static TheoryLedger.Tests.Ledger.Story Refuted() => Given(Agreed, new TheoryRefuted(1, Why));
    }

    [Fact]
    public void The_wording_of_a_theory_is_public()
    {
        string?[] wording = ["Collaboration", Faith.Text];
        Assert.Equal(wording, new AgreeInitialTheory("Collaboration", [Faith], Why).PublicWording);
        Assert.Equal(wording, new ReviseTheory("Collaboration", [Faith], Why).PublicWording);
        Assert.Equal(wording, new LiftTheory("Collaboration", [Faith], Why).PublicWording);
    }
}

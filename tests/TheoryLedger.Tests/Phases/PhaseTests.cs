using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Phases;

public sealed class PhaseTests
{
    private static readonly PhaseOpened Opened = new("Testing", "Test the theory.", null);

    private static readonly ClosePhase Closing = new("Done.") { Phase = Scoping, DecidedBy = [Ada] };

    [Fact]
    public void A_phase_opens_with_its_aim() =>
        Given().WhenStarting(new OpenPhase("Testing", "Test the theory.")).Then(Opened);

    [Fact]
    public void A_phase_that_ended_can_be_taken_up_again() =>
        Given(Opened, new PhaseClosed("Done."))
            .When(new ReopenPhase("New evidence came in."))
            .Then(new PhaseReopened("New evidence came in."));

    [Fact]
    public void A_closed_phase_cannot_close_again() =>
        Given(Opened, new PhaseClosed("Done.")).When(new ClosePhase("Again.")).ThenRefused(PhaseRefusals.Closed);

    [Theory]
    [InlineData("2019")]
    [InlineData("2020-03-09")]
    public void A_phase_does_not_end_before_it_began(string decidedAt) =>
        Given(Opened)
            .LastChanged("2020-03-10")
            .When(Closing with { DecidedAt = EffectiveTime.Parse(decidedAt) })
            .ThenRefused(PhaseRefusals.NotBegun);

    [Theory]
    [InlineData("2020-03-10")]
    [InlineData("2020-03")]
    [InlineData("2021")]
    [InlineData("unknown")]
    public void A_phase_may_have_ended_whenever_that_may_have_been_later(string decidedAt) =>
        Given(Opened)
            .LastChanged("2020-03-10")
            .When(Closing with { DecidedAt = EffectiveTime.Parse(decidedAt) })
            .Then(new PhaseClosed("Done."));

    [Fact]
    public void An_open_phase_cannot_be_reopened() =>
        Given(Opened).When(new ReopenPhase("Why not.")).ThenRefused(PhaseRefusals.Open);
}

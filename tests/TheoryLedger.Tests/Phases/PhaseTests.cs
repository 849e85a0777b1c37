using TheoryLedger.Phases;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Phases;

public sealed class PhaseTests
{
    private static readonly PhaseOpened Opened = new("Testing", "Test the theory.", null);

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

    [Fact]
    public void An_open_phase_cannot_be_reopened() =>
        Given(Opened).When(new ReopenPhase("Why not.")).ThenRefused(PhaseRefusals.Open);
}

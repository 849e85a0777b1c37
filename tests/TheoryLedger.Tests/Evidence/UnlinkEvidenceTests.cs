using TheoryLedger.Evidence;
using static TheoryLedger.Tests.Evidence.EvidenceExamples;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Evidence;

public sealed class UnlinkEvidenceTests
{
    [Fact]
    public void An_excerpt_stops_being_evidence() =>
        Given(Linked).KnowingTheInterview().When(new UnlinkEvidence("A slip.")).Then(new EvidenceUnlinked("A slip."));

    [Fact]
    public void An_excerpt_stops_being_evidence_once() =>
        Given(Linked, new EvidenceUnlinked("A slip."))
            .KnowingTheInterview()
            .When(new UnlinkEvidence("Again."))
            .ThenRefused(EvidenceRefusals.Unlinked);

    [Fact]
    public void Evidence_from_somebody_who_has_withdrawn_can_still_be_unlinked() =>
        Given(Linked)
            .KnowingTheInterview()
            .Knowing(Speaker.Value, Recruited, Withdrew)
            .When(new UnlinkEvidence("They withdrew."))
            .Then(new EvidenceUnlinked("They withdrew."));
}

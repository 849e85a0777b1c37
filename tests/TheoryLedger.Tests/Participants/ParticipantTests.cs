using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Participants;

public sealed class ParticipantTests
{
    private static readonly Consent Full = new(Analysis: true, QuotationConsent.Verbatim, QuotationAudience.Public);
    private static readonly Consent None = new(Analysis: false, QuotationConsent.None, QuotationAudience.Team);
    private static readonly ParticipantRecruited Recruited = new("P1", "Manager", Full, EffectiveTime.Parse("2021-05"));

    [Fact]
    public void A_participant_is_recruited_under_a_pseudonym() =>
        Given()
            .WhenStarting(new RecruitParticipant("P1", Full, "Manager", EffectiveTime.Parse("2021-05")))
            .Then(Recruited);

    [Fact]
    public void A_participant_can_withdraw() =>
        Given(Recruited).When(new ChangeConsent(None, "Asked to.")).Then(new ConsentChanged(None, "Asked to."));

    [Fact]
    public void A_participant_can_agree_again() =>
        Given(Recruited, new ConsentChanged(None, "Asked to."))
            .When(new ChangeConsent(Full, "Changed their mind."))
            .Then(new ConsentChanged(Full, "Changed their mind."));

    [Fact]
    public void A_consent_changes_only_to_another() =>
        Given(Recruited).When(new ChangeConsent(Full, "Again.")).ThenRefused(ParticipantRefusals.ConsentUnchanged);

    [Fact]
    public void Who_agrees_to_no_analysis_has_withdrawn()
    {
        var before = Participant.Fold(null, Recruited);
        var after = Participant.Fold(before, new ConsentChanged(None, "Asked to."));

        Assert.False(before.IsWithdrawn);
        Assert.True(after.IsWithdrawn);
    }
}

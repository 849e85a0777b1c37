using TheoryLedger.Configurations;
using TheoryLedger.Evidence;
using TheoryLedger.Ledger;
using static TheoryLedger.Tests.Configurations.Examples;
using static TheoryLedger.Tests.Evidence.EvidenceExamples;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Evidence;

/// <summary>Words about what somebody said close with what they said.</summary>
public sealed class ConcernTests
{
    private static readonly EvidenceLink State = EvidenceLink.Fold(null, Linked);

    [Fact]
    public void The_reason_for_evidence_concerns_whoever_speaks_in_it() =>
        AssertConcernsSpeaker(
            new LinkEvidence(Excerpt, Stance.Supports, "It says so.", ConfigurationId: Trusting).Decide(
                Target,
                Known()
            ),
            e => ((EvidenceLinked)e).Reason
        );

    [Fact]
    public void The_reason_for_judging_again_concerns_whoever_speaks_in_it() =>
        AssertConcernsSpeaker(
            new RejudgeEvidence(Rejudgement.Dropped, "No longer fits.").Decide(State, Known()),
            e => ((EvidenceRejudged)e).Reason
        );

    [Fact]
    public void The_reason_for_unlinking_concerns_whoever_speaks_in_it() =>
        AssertConcernsSpeaker(new UnlinkEvidence("A slip.").Decide(State, Known()), e => ((EvidenceUnlinked)e).Reason);

    [Fact]
    public void The_answer_to_a_contradiction_concerns_whoever_contradicts() =>
        AssertConcernsSpeaker(
            new AnswerContradiction(ContradictionAnswer.Open, Why).Decide(State, Known()),
            e => ((ContradictionAnswered)e).Why.Rationale
        );

    [Fact]
    public void The_note_on_a_negative_case_concerns_whoever_is_one() =>
        AssertConcernsSpeaker(
            new SeekNegativeCase("Here", NegativeCaseResult.Found, "One.", [new Ref(Excerpt.Value)]).Decide(
                Configuration.Fold(null, Proposed),
                Known()
            ),
            e => ((NegativeCaseSought)e).Note
        );

    private static void AssertConcernsSpeaker(Decision decision, Func<LedgerEvent, Words> words)
    {
        var fact = Assert.Single(Assert.IsType<Decision.Accepted>(decision).Facts);
        Assert.Equal([Speaker.Value], words(fact.Event).Concerns);
    }

    private static Known Known() =>
        new(
            Target,
            new Dictionary<Guid, IState>
            {
                [Target] = State,
                [Excerpt.Value] = Folds.Fold([Marked]),
                [Transcript.Value] = Folds.Fold([Attached]),
                [Speaker.Value] = Folds.Fold([Recruited]),
                [Trusting.Value] = Folds.Fold([Proposed]),
            },
            new HashSet<Guid>(),
            Guid.CreateVersion7
        );
}

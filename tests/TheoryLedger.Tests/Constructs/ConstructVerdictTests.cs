using TheoryLedger.Constructs;
using TheoryLedger.Ledger;
using static TheoryLedger.Tests.Constructs.Trust;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Constructs;

public sealed class ConstructVerdictTests
{
    private static readonly LedgerEvent[] InItsSecondVersion =
    [
        Defined,
        new ConstructRedefined(2, "Belief in good intent.", ConstructKind.Mindset, Why),
    ];

    [Fact]
    public void The_current_version_is_affirmed() =>
        Given(InItsSecondVersion).When(new AffirmConstruct(Why)).Then(new ConstructAffirmed(2, Why));

    [Fact]
    public void Two_people_may_affirm_the_same_construct() =>
        Given(Defined, new ConstructAffirmed(1, Why))
            .When(new AffirmConstruct(Why) { DecidedBy = [Ben] })
            .Then(new ConstructAffirmed(1, Why));

    [Fact]
    public void The_current_version_is_refuted() =>
        Given(InItsSecondVersion).When(new RefuteConstruct(Why)).Then(new ConstructRefuted(2, Why));

    [Fact]
    public void A_construct_turns_out_to_be_something_else() =>
        Given(InItsSecondVersion)
            .When(new RecastConstruct(Standing.UltimateOutcome, Why))
            .Then(new ConstructRecast(2, Standing.Mechanism, Standing.UltimateOutcome, Why));

    [Fact]
    public void A_recast_construct_stands_as_what_it_was_recast_as() =>
        Given(Defined, new ConstructRecast(1, Standing.Mechanism, Standing.Context, Why))
            .When(new RecastConstruct(Standing.Context, Why))
            .ThenRefused(ConstructRefusals.StandingUnchanged);

    [Fact]
    public void What_was_thought_known_turns_out_to_be_new() =>
        Given(Defined).When(new JudgeNovelty(Novelty.New, Why)).Then(new NoveltyJudged(Novelty.New, Why));

    [Fact]
    public void The_same_novelty_is_no_new_judgement() =>
        Given(Defined, new NoveltyJudged(Novelty.New, Why))
            .When(new JudgeNovelty(Novelty.New, Why))
            .ThenRefused(ConstructRefusals.NoveltyUnchanged);
}

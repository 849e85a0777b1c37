using TheoryLedger.Reviews;
using TheoryLedger.Sources;
using static TheoryLedger.Tests.Ledger.Story;
using static TheoryLedger.Tests.Sources.Past;

namespace TheoryLedger.Tests.Sources;

public sealed class ScreeningTests
{
    private static readonly SourceRegistered Paper = Registered(SourceKind.Paper);
    private static readonly SourceScreened AdaIncludes = Screened(Ada, ScreeningVerdict.Include);
    private static readonly SourceScreened BenExcludes = Screened(Ben, ScreeningVerdict.Exclude);
    private static readonly ScreeningConflictResolved Resolved = new(
        ScreeningStage.FullText,
        ScreeningVerdict.Include,
        "Talked it over."
    );

    private static readonly ReviewOpened Review = new(
        "R",
        "What works?",
        [],
        ReviewKind.RealistReview,
        null,
        null,
        false,
        null
    );

    private static readonly ScreenSource Include = new(
        ScreeningStage.FullText,
        ScreeningVerdict.Include,
        "As it seemed."
    );

    private static readonly ResolveScreening Resolve = new(
        ScreeningStage.FullText,
        ScreeningVerdict.Include,
        "Talked it over."
    );

    [Fact]
    public void Whoever_decides_is_the_reviewer_where_no_other_is_named() =>
        Given(Paper).When(Include).Then(AdaIncludes);

    [Fact]
    public void A_verdict_can_be_another_reviewers() =>
        Given(Paper).When(Include with { Reviewer = Ben }).Then(Screened(Ben, ScreeningVerdict.Include));

    [Fact]
    public void A_verdict_names_the_criteria_in_force() =>
        Given(Paper)
            .Knowing(Id(0), Review, new CriteriaIssued(1, [], "First."), new CriteriaIssued(2, [], "Clearer."))
            .When(Include)
            .Then(AdaIncludes with { CriteriaVersion = 2 });

    [Fact]
    public void Two_reviewers_may_agree() =>
        Given(Paper, AdaIncludes).When(Include with { Reviewer = Ben }).Then(Screened(Ben, ScreeningVerdict.Include));

    [Fact]
    public void A_reviewer_may_change_their_verdict() =>
        Given(Paper, Screened(Ada, ScreeningVerdict.Unsure)).When(Include).Then(AdaIncludes);

    [Fact]
    public void A_reviewer_gives_a_verdict_at_each_stage() =>
        Given(Paper, Screened(Ada, ScreeningVerdict.Include, ScreeningStage.TitleAbstract))
            .When(Include)
            .Then(AdaIncludes);

    [Fact]
    public void The_same_verdict_by_new_criteria_is_another_verdict() =>
        Given(Paper, AdaIncludes)
            .Knowing(Id(0), Review, new CriteriaIssued(1, [], "First."))
            .When(Include)
            .Then(AdaIncludes with { CriteriaVersion = 1 });

    [Fact]
    public void A_reviewer_does_not_repeat_a_verdict() =>
        Given(Paper, AdaIncludes).When(Include).ThenRefused(SourceRefusals.ScreeningRepeated);

    [Fact]
    public void A_reviewer_takes_part_in_the_review() =>
        Given(Paper).When(Include with { Reviewer = new(Id(99)) }).ThenRefused("contributor-unknown");

    [Fact]
    public void Reviewers_who_differ_have_their_conflict_resolved() =>
        Given(Paper, AdaIncludes, BenExcludes).When(Resolve).Then(Resolved);

    [Fact]
    public void One_verdict_is_no_conflict() =>
        Given(Paper, AdaIncludes).When(Resolve).ThenRefused(SourceRefusals.ScreeningNotInConflict);

    [Fact]
    public void Reviewers_who_differ_at_different_stages_are_not_in_conflict() =>
        Given(Paper, AdaIncludes, BenExcludes with { Stage = ScreeningStage.TitleAbstract })
            .When(Resolve)
            .ThenRefused(SourceRefusals.ScreeningNotInConflict);

    [Fact]
    public void Reviewers_who_came_to_agree_are_not_in_conflict() =>
        Given(Paper, AdaIncludes, BenExcludes, Screened(Ben, ScreeningVerdict.Include))
            .When(Resolve)
            .ThenRefused(SourceRefusals.ScreeningNotInConflict);

    [Fact]
    public void A_conflict_is_resolved_once() =>
        Given(Paper, AdaIncludes, BenExcludes, Resolved).When(Resolve).ThenRefused(SourceRefusals.ScreeningResolved);

    [Fact]
    public void A_later_verdict_can_open_another_conflict() =>
        Given(Paper, AdaIncludes, BenExcludes, Resolved, Screened(Ben, ScreeningVerdict.Unsure))
            .When(Resolve)
            .Then(Resolved);
}

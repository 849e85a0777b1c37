using TheoryLedger.Configurations;
using TheoryLedger.Ledger;
using TheoryLedger.Sources;
using TheoryLedger.Tests.Excerpts;
using static TheoryLedger.Tests.Configurations.Examples;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Configurations;

public sealed class InquiryTests
{
    private static readonly RivalConsidered Money = new(new(Id(1001)), 1, "Money does it.", RivalVerdict.Open, Why);

    private static readonly ConsiderRival Rival = new("Money does it.", RivalVerdict.Open, Why);

    [Fact]
    public void Another_explanation_is_considered() =>
        Given(Proposed).When(new ConsiderRival("Money does it.", RivalVerdict.Open, Why)).Then(Money);

    [Fact]
    public void A_rival_that_was_left_open_is_considered_again() =>
        Given(Proposed, Money)
            .When(new ConsiderRival("Money does it.", RivalVerdict.Dropped, Why, Money.RivalId))
            .Then(Money with { Verdict = RivalVerdict.Dropped });

    [Fact]
    public void Considering_a_rival_again_changes_something() =>
        Given(Proposed, Money)
            .When(new ConsiderRival("Money does it.", RivalVerdict.Open, Why, Money.RivalId))
            .ThenRefused(InquiryRefusals.RivalUnchanged);

    [Fact]
    public void Only_a_rival_that_was_considered_is_considered_again() =>
        Given(Proposed)
            .When(new ConsiderRival("Money does it.", RivalVerdict.Open, Why, Money.RivalId))
            .ThenRefused("rival-unknown");

    [Fact]
    public void A_negative_case_that_was_found_is_shown() =>
        Given(Proposed)
            .When(new SeekNegativeCase("Later papers", NegativeCaseResult.Found, "One.", [new Ref(Id(51))]))
            .Then(
                new NegativeCaseSought(
                    new(Id(1001)),
                    1,
                    "Later papers",
                    NegativeCaseResult.Found,
                    [new Ref(Id(51))],
                    "One."
                )
            );

    [Fact]
    public void No_case_is_shown_by_a_source_that_was_excluded() =>
        Given(Proposed)
            .Knowing(FocusGroup.Source.Value, FocusGroup.Registered, new SourceExcluded("Retracted."))
            .When(new SeekNegativeCase("There", NegativeCaseResult.Found, "One.", [new Ref(FocusGroup.Source.Value)]))
            .ThenRefused(SourceRefusals.Excluded);

    [Fact]
    public void A_search_that_found_nothing_is_told_as_well() =>
        Given(Proposed)
            .When(new SeekNegativeCase("Later papers", NegativeCaseResult.NotFound, "None."))
            .Then(new NegativeCaseSought(new(Id(1001)), 1, "Later papers", NegativeCaseResult.NotFound, [], "None."));

    [Fact]
    public void Rivals_and_negative_cases_are_of_one_version()
    {
        Given(Proposed, Refined).When(Rival).Then(Money with { Version = 2 });
        Given(Proposed, Refined).When(Rival with { Version = 1 }).Then(Money);
        Given(Proposed).When(Rival with { Version = 2 }).ThenRefused("configuration-version-unknown");
        Given(Proposed, Refined)
            .When(new SeekNegativeCase("Later papers", NegativeCaseResult.NotFound, "None.", Version: 1))
            .Then(new NegativeCaseSought(new(Id(1001)), 1, "Later papers", NegativeCaseResult.NotFound, [], "None."));
        Given(Proposed)
            .When(new SeekNegativeCase("Later papers", NegativeCaseResult.NotFound, "None.", Version: 0))
            .ThenRefused("configuration-version-unknown");
    }

    [Fact]
    public void A_rival_may_be_weighed_alike_against_a_later_version() =>
        Given(Proposed, Money, Refined).When(Rival with { RivalId = Money.RivalId }).Then(Money with { Version = 2 });

    [Fact]
    public void A_case_that_was_found_must_be_named() =>
        Given(Proposed)
            .When(new SeekNegativeCase("Later papers", NegativeCaseResult.Found, "One."))
            .ThenRefused(InquiryRefusals.NegativeCaseMismatch);

    [Fact]
    public void A_case_that_was_not_found_cannot_be_named() =>
        Given(Proposed)
            .When(new SeekNegativeCase("Later papers", NegativeCaseResult.NotFound, "None.", [new Ref(Id(51))]))
            .ThenRefused(InquiryRefusals.NegativeCaseMismatch);

    [Fact]
    public void A_case_names_a_version_that_exists() =>
        Given(Proposed)
            .Knowing(Other.Value, OtherProposed)
            .When(new SeekNegativeCase("Here", NegativeCaseResult.Found, "One.", [new Ref(Other.Value, 7)]))
            .ThenRefused("configuration-version-unknown");

    [Fact]
    public void No_negative_case_is_sought_for_what_has_been_split() =>
        Given(Proposed, new ConfigurationSplit([Other], Why))
            .When(new SeekNegativeCase("Later papers", NegativeCaseResult.NotFound, "None."))
            .ThenRefused(ConfigurationRefusals.Split);
}

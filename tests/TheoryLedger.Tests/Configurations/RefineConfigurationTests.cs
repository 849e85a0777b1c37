using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Ledger;
using TheoryLedger.Tests.Ledger;
using static TheoryLedger.Tests.Configurations.Examples;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Configurations;

public sealed class RefineConfigurationTests
{
    [Fact]
    public void A_refinement_makes_the_next_version() =>
        Given(Proposed).When(new RefineConfiguration(Kept with { Title = "Trust and risk" }, Prompted)).Then(Refined);

    [Fact]
    public void Elements_that_continue_keep_their_ids_and_new_ones_get_one() =>
        Given(Proposed)
            .When(
                new RefineConfiguration(
                    Kept with
                    {
                        Elements = [new("x", ElementRole.Actor, "Leaders"), .. Kept.Elements],
                        Links = [BetweenKept, new("x", "m")],
                    },
                    Prompted
                )
            )
            .Then(
                new ConfigurationRefined(
                    2,
                    Form with
                    {
                        Elements = [Element(new(Id(1001)), ElementRole.Actor, "Leaders"), .. Form.Elements],
                        Links = [.. Form.Links, new Link(new(Id(1002)), new(Id(1001)), Trust, Explicitness.Unstated)],
                    },
                    Prompted
                )
            );

    [Fact]
    public void A_refinement_follows_a_construct_to_its_present_version()
    {
        var kept = Kept with { Elements = [ConflictKept, TrustKept with { Construct = Faith }, RiskKept] };
        var redefined = new ConstructRedefined(2, "Belief.", ConstructKind.Mindset, Why);
        Given(new ConfigurationProposed(WithFaith(1), Conjecture, Why))
            .Knowing(Faith.Value, FaithDefined, redefined)
            .When(new RefineConfiguration(kept, Prompted))
            .Then(new ConfigurationRefined(2, WithFaith(2), Prompted));
    }

    [Fact]
    public void A_refinement_changes_something() =>
        Given(Proposed).When(new RefineConfiguration(Kept, Prompted)).ThenRefused(ConfigurationRefusals.Unchanged);

    [Fact]
    public void A_refinement_that_leaves_ids_out_changes_nothing_by_that() =>
        Given(Proposed)
            .When(new RefineConfiguration(WithoutIds, Prompted))
            .ThenRefused(ConfigurationRefusals.Unchanged);

    [Fact]
    public void The_only_element_of_a_construct_in_its_role_is_the_same_in_other_words() =>
        OfFaith()
            .When(new RefineConfiguration(Kept with { Elements = [ConflictKept, Believing, RiskKept] }, Prompted))
            .Then(
                new ConfigurationRefined(
                    2,
                    WithFaith(1) with
                    {
                        Elements =
                        [
                            Form.Elements[0],
                            WithFaith(1).Elements[1] with
                            {
                                Wording = Believing.Wording,
                            },
                            Form.Elements[2],
                        ],
                    },
                    Prompted
                )
            );

    [Fact]
    public void Of_two_elements_of_a_construct_in_one_role_neither_is_taken_for_the_one_before() =>
        OfFaith()
            .When(
                new RefineConfiguration(
                    Kept with
                    {
                        Elements = [ConflictKept, Believing, Hoping, RiskKept],
                        Links = [],
                    },
                    Prompted
                )
            )
            .Then(
                new ConfigurationRefined(
                    2,
                    Form with
                    {
                        Elements =
                        [
                            Form.Elements[0],
                            new(new(Id(1001)), ElementRole.Mechanism, Believing.Wording, Faith, 1, Direction.Unstated),
                            new(new(Id(1002)), ElementRole.Mechanism, Hoping.Wording, Faith, 1, Direction.Unstated),
                            Form.Elements[2],
                        ],
                        Links = [],
                    },
                    Prompted
                )
            );

    private static readonly ElementInput Believing = new("m", ElementRole.Mechanism, "Partners believe", Faith);
    private static readonly ElementInput Hoping = new("n", ElementRole.Mechanism, "Partners hope", Faith);

    private static Story OfFaith() =>
        Given(new ConfigurationProposed(WithFaith(1), Conjecture, Why)).Knowing(Faith.Value, FaithDefined);

    [Fact]
    public void What_says_the_same_keeps_its_id_although_it_was_left_out() =>
        Given(Proposed)
            .When(
                new RefineConfiguration(
                    WithoutIds with
                    {
                        Elements = [.. WithoutIds.Elements.Take(2), new("o", ElementRole.Outcome, "Risk is shared")],
                    },
                    Prompted
                )
            )
            .Then(
                new ConfigurationRefined(
                    2,
                    Form with
                    {
                        Elements =
                        [
                            .. Form.Elements.Take(2),
                            Element(new(Id(1001)), ElementRole.Outcome, "Risk is shared"),
                        ],
                        Links = [new(new(Id(1002)), Trust, new(Id(1001)), Explicitness.Explicit)],
                    },
                    Prompted
                )
            );

    [Fact]
    public void What_another_element_continues_is_not_continued_twice() =>
        Given(Proposed)
            .When(
                new RefineConfiguration(
                    Kept with
                    {
                        Elements = [.. Kept.Elements, TrustKept with { Key = "again", Id = null }],
                    },
                    Prompted
                )
            )
            .Then(
                new ConfigurationRefined(
                    2,
                    Form with
                    {
                        Elements = [.. Form.Elements, Form.Elements[1] with { Id = new(Id(1001)) }],
                    },
                    Prompted
                )
            );

    [Fact]
    public void A_refinement_answers_to_something() =>
        Given(Proposed)
            .When(new RefineConfiguration(Kept with { Title = "Again" }, Why))
            .ThenRefused(ConfigurationRefusals.Unprompted);

    [Fact]
    public void What_prompted_it_may_not_have_been_published()
    {
        var why = Why with { Operation = ReasoningOperation.NotPublished };
        Given(Proposed)
            .When(new RefineConfiguration(Kept with { Title = "Again" }, why))
            .Then(new ConfigurationRefined(2, Form with { Title = "Again" }, why));
    }

    [Fact]
    public void A_merged_configuration_cannot_be_refined() =>
        Given(Proposed, new ConfigurationMerged(Other, Why))
            .When(new RefineConfiguration(Kept with { Title = "Again" }, Why))
            .ThenRefused(ConfigurationRefusals.Merged);

    private static FormInput WithoutIds =>
        Kept with
        {
            Elements = [.. Kept.Elements.Select(e => e with { Id = null })],
            Links = [BetweenKept with { Id = null }],
        };

    private static ConfigurationForm WithFaith(int version) =>
        Form with
        {
            Elements =
            [
                Form.Elements[0],
                Form.Elements[1] with
                {
                    Construct = Faith,
                    ConstructVersion = version,
                },
                Form.Elements[2],
            ],
        };
}

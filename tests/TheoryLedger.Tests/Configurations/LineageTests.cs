using TheoryLedger.Configurations;
using TheoryLedger.Ledger;
using static TheoryLedger.Tests.Configurations.Examples;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Configurations;

public sealed class LineageTests
{
    private static readonly ConfigurationId This = new(Target);
    private static readonly ConfigurationOrigin Part = new(ConfigurationOriginKind.Split, [new Ref(Target, 2)]);

    [Fact]
    public void A_configuration_goes_into_another_and_both_know() =>
        Given(Proposed)
            .Knowing(Other.Value, OtherProposed)
            .When(new MergeConfiguration(Other, Why))
            .Then(new ConfigurationMerged(Other, Why))
            .ThenAlso(Other.Value, new ConfigurationAbsorbed(This, Why));

    [Fact]
    public void A_configuration_cannot_go_into_itself() =>
        Given(Proposed).When(new MergeConfiguration(This, Why)).ThenRefused(ConfigurationRefusals.Itself);

    [Fact]
    public void A_configuration_cannot_go_into_one_that_does_not_exist() =>
        Given(Proposed).When(new MergeConfiguration(Other, Why)).ThenRefused("configuration-unknown");

    [Fact]
    public void A_configuration_cannot_go_into_one_that_is_refuted() =>
        Given(Proposed)
            .Knowing(Other.Value, OtherProposed, new ConfigurationRefuted(1, Why))
            .When(new MergeConfiguration(Other, Why))
            .ThenRefused(ConfigurationRefusals.Refuted);

    [Fact]
    public void A_configuration_is_divided_into_new_ones_that_know_where_they_come_from() =>
        Given(Proposed, Refined)
            .When(new SplitConfiguration([Dyad, Dyad], Why))
            .Then(new ConfigurationSplit([new(Id(1001)), new(Id(1005))], Why))
            .ThenAlso(Id(1001), new ConfigurationProposed(DyadFrom(1002), Part, Why))
            .ThenAlso(Id(1005), new ConfigurationProposed(DyadFrom(1006), Part, Why));

    [Fact]
    public void One_part_is_no_division() =>
        Given(Proposed).When(new SplitConfiguration([Dyad], Why)).ThenRefused(ConfigurationRefusals.SplitSingle);

    [Fact]
    public void Every_part_must_be_sound() =>
        Given(Proposed).When(new SplitConfiguration([Dyad, new FormInput([])], Why)).ThenRefused(FormRefusals.Empty);

    [Fact]
    public void A_configuration_gives_way_to_a_better_one() =>
        Given(Proposed)
            .Knowing(Other.Value, OtherProposed)
            .When(new SupersedeConfiguration(Other, Why))
            .Then(new ConfigurationSuperseded(Other, Why));

    [Fact]
    public void A_configuration_cannot_give_way_to_itself() =>
        Given(Proposed).When(new SupersedeConfiguration(This, Why)).ThenRefused(ConfigurationRefusals.Itself);

    [Fact]
    public void A_configuration_cannot_give_way_to_one_that_does_not_exist() =>
        Given(Proposed).When(new SupersedeConfiguration(Other, Why)).ThenRefused("configuration-unknown");

    [Fact]
    public void What_a_change_names_is_what_it_rests_on()
    {
        var why = Why with { TriggeredBy = [new Ref(Id(51))] };
        Assert.Equal([Id(51), Other.Value], new MergeConfiguration(Other, why).RestsOn);
        Assert.Equal([Id(51), Other.Value], new SupersedeConfiguration(Other, why).RestsOn);
        Assert.Equal([Id(51), Other.Value], new LinkRipple(Risk, Other, OtherContext, why).RestsOn);
    }
}

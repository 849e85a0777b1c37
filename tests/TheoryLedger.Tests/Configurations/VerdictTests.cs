using TheoryLedger.Configurations;
using TheoryLedger.Ledger;
using static TheoryLedger.Tests.Configurations.Examples;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Configurations;

public sealed class VerdictTests
{
    /// <summary>Each way in which a configuration stops being worked on, and the refusal that tells of it.</summary>
    public static TheoryData<ConfigurationEvent, string> Closings =>
        new()
        {
            { new ConfigurationParked(Why), "configuration-parked" },
            { new ConfigurationRefuted(1, Why), "configuration-refuted" },
            { new ConfigurationMerged(Other, Why), "configuration-merged" },
            { new ConfigurationSplit([Other], Why), "configuration-split" },
            { new ConfigurationSuperseded(Other, Why), "configuration-superseded" },
        };

    public static TheoryData<TheoryChange> Changes =>
        [
            new RefineConfiguration(Dyad, Why),
            new RecastElement(Trust, ElementRole.Outcome, Why),
            new AffirmConfiguration(Why),
            new RefuteConfiguration(Why),
            new ParkConfiguration(Why),
            new MergeConfiguration(Other, Why),
            new SplitConfiguration([Dyad, Dyad], Why),
            new SupersedeConfiguration(Other, Why),
            new LinkRipple(Risk, Other, OtherContext, Why),
            new UnlinkRipple(new(Id(60)), Why),
            new ConsiderRival("Money does it.", RivalVerdict.Open, Why),
        ];

    [Fact]
    public void A_configuration_is_affirmed_as_it_stands() =>
        Given(Proposed, Refined).When(new AffirmConfiguration(Why)).Then(new ConfigurationAffirmed(2, Why));

    [Fact]
    public void A_configuration_can_be_affirmed_more_than_once() =>
        Given(Proposed, new ConfigurationAffirmed(1, Why))
            .When(new AffirmConfiguration(Why))
            .Then(new ConfigurationAffirmed(1, Why));

    [Fact]
    public void A_configuration_is_refuted_as_it_stands() =>
        Given(Proposed, Refined).When(new RefuteConfiguration(Why)).Then(new ConfigurationRefuted(2, Why));

    [Fact]
    public void A_configuration_is_laid_aside() =>
        Given(Proposed).When(new ParkConfiguration(Why)).Then(new ConfigurationParked(Why));

    [Fact]
    public void A_refuted_configuration_can_be_taken_up_again() =>
        Given(Proposed, new ConfigurationRefuted(1, Why))
            .When(new ReopenConfiguration(Why))
            .Then(new ConfigurationReopened(Why));

    [Fact]
    public void A_parked_configuration_can_be_taken_up_again() =>
        Given(Proposed, new ConfigurationParked(Why))
            .When(new ReopenConfiguration(Why))
            .Then(new ConfigurationReopened(Why));

    [Fact]
    public void A_reopened_configuration_takes_changes() =>
        Given(Proposed, new ConfigurationParked(Why), new ConfigurationReopened(Why))
            .When(new AffirmConfiguration(Why))
            .Then(new ConfigurationAffirmed(1, Why));

    [Fact]
    public void An_open_configuration_cannot_be_reopened() =>
        Given(Proposed).When(new ReopenConfiguration(Why)).ThenRefused(ConfigurationRefusals.Open);

    [Theory]
    [MemberData(nameof(Closings), DisableDiscoveryEnumeration = true)]
    public void A_closed_configuration_takes_no_change(ConfigurationEvent closing, string code) =>
        Assert.All(
            Changes,
            change =>
                Given(Proposed, closing)
                    .Knowing(Other.Value, OtherProposed)
                    .When((IChange<Configuration>)change.Data)
                    .ThenRefused(code)
        );

    [Theory]
    [InlineData("configuration-merged")]
    [InlineData("configuration-split")]
    [InlineData("configuration-superseded")]
    public void What_has_a_successor_cannot_be_reopened(string code) =>
        Given(Proposed, Closings.Single(c => c.Data.Item2 == code).Data.Item1)
            .When(new ReopenConfiguration(Why))
            .ThenRefused(code);
}

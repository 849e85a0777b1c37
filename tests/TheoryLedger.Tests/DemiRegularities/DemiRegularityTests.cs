using TheoryLedger.DemiRegularities;
using TheoryLedger.Ledger;
using TheoryLedger.Sources;
using TheoryLedger.Tests.Excerpts;
using TheoryLedger.Tests.Ledger;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.DemiRegularities;

public sealed class DemiRegularityTests
{
    private const string Pattern = "Early wins build trust.";
    private static readonly CaseShown Alliance = new("Alliance", Holds: true, [new Ref(Id(8), 1)]);
    private static readonly CaseShown Merger = new("Merger", Holds: false, [new Ref(Id(9))]);
    private static readonly DemiRegularityIdentified Identified = new(Pattern, [Alliance, Merger], Why);

    [Fact]
    public void A_pattern_is_seen_across_cases_and_where_it_fails() =>
        Given().WhenStarting(new IdentifyDemiRegularity(Pattern, [Alliance, Merger], Why)).Then(Identified);

    [Fact]
    public void One_case_is_no_pattern() =>
        Given()
            .WhenStarting(new IdentifyDemiRegularity(Pattern, [Alliance], Why))
            .ThenRefused(DemiRegularityRefusals.Cases);

    [Fact]
    public void The_same_case_twice_is_no_pattern() =>
        Given()
            .WhenStarting(new IdentifyDemiRegularity(Pattern, [Alliance, Alliance with { Holds = false }], Why))
            .ThenRefused(DemiRegularityRefusals.Cases);

    [Fact]
    public void A_pattern_holds_somewhere() =>
        Given()
            .WhenStarting(new IdentifyDemiRegularity(Pattern, [Merger, Merger with { Case = "Network" }], Why))
            .ThenRefused(DemiRegularityRefusals.Cases);

    [Fact]
    public void Nothing_new_is_shown_by_a_source_that_was_excluded()
    {
        var byIt = Alliance with { Shown = [new Ref(FocusGroup.Source.Value)] };

        Without()
            .WhenStarting(new IdentifyDemiRegularity(Pattern, [byIt, Merger], Why))
            .ThenRefused(SourceRefusals.Excluded);
        Without(Identified)
            .When(new ReviseDemiRegularity(Pattern, [byIt, Merger], Why))
            .ThenRefused(SourceRefusals.Excluded);
    }

    [Fact]
    public void What_a_source_showed_before_it_was_excluded_may_stay()
    {
        var byIt = Alliance with { Shown = [new Ref(FocusGroup.Source.Value)] };

        Without(new DemiRegularityIdentified(Pattern, [byIt, Merger], Why))
            .When(new ReviseDemiRegularity("Wins build trust.", [byIt, Merger], Why))
            .Then(new DemiRegularityRevised(2, "Wins build trust.", [byIt, Merger], Why));
    }

    private static Story Without(params LedgerEvent[] told) =>
        Given(told).Knowing(FocusGroup.Source.Value, FocusGroup.Registered, new SourceExcluded("Retracted."));

    [Fact]
    public void A_pattern_is_seen_differently() =>
        Given(Identified)
            .When(new ReviseDemiRegularity(Pattern, [Alliance, Merger with { Holds = true }], Why))
            .Then(new DemiRegularityRevised(2, Pattern, [Alliance, Merger with { Holds = true }], Why));

    [Fact]
    public void A_case_may_turn_out_to_be_shown_by_something_else() =>
        Given(Identified, new DemiRegularityRevised(2, "Wins build trust.", [Alliance, Merger], Why))
            .When(new ReviseDemiRegularity("Wins build trust.", [Alliance, Merger with { Shown = [] }], Why))
            .Then(new DemiRegularityRevised(3, "Wins build trust.", [Alliance, Merger with { Shown = [] }], Why));

    [Fact]
    public void The_same_pattern_is_no_revision() =>
        Given(Identified)
            .When(new ReviseDemiRegularity(Pattern, [Alliance with { Shown = [new Ref(Id(8), 1)] }, Merger], Why))
            .ThenRefused(DemiRegularityRefusals.Unchanged);

    [Fact]
    public void A_revised_pattern_still_needs_two_cases() =>
        Given(Identified)
            .When(new ReviseDemiRegularity(Pattern, [Alliance], Why))
            .ThenRefused(DemiRegularityRefusals.Cases);

    [Fact]
    public void Whatever_shows_a_pattern_must_exist()
    {
        Assert.Equal([Id(8), Id(9)], new IdentifyDemiRegularity(Pattern, [Alliance, Merger], Why).RestsOn);
        Assert.Equal([Id(8), Id(9)], new ReviseDemiRegularity(Pattern, [Alliance, Merger], Why).RestsOn);
    }

    [Fact]
    public void A_pattern_is_public_and_what_its_cases_are_called_is_not()
    {
        Assert.Equal([Pattern], new IdentifyDemiRegularity(Pattern, [Alliance, Merger], Why).PublicWording);
        Assert.Equal([Pattern], new ReviseDemiRegularity(Pattern, [Merger], Why).PublicWording);
    }
}

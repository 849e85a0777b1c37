using TheoryLedger.Impact;
using TheoryLedger.Sources;
using static TheoryLedger.Impact.SupportLevel;
using static TheoryLedger.Tests.Impact.SmallReview;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Impact;

/// <summary>What is left of what when something is thought away; every answer worked out by hand.</summary>
public sealed class SupportTests
{
    [Fact]
    public void With_nothing_struck_what_has_all_it_rests_on_is_supported_wholly()
    {
        Assert.Equal(new Support(Wholly, 2, 2), Under(Strike.Nothing, Both));
        Assert.Equal(new Support(Wholly, 2, 2), Under(Strike.Nothing, OnPaper));
        Assert.Equal(new Support(Wholly, 2, 2), Under(Strike.Nothing, Open));
        Assert.Equal(new Support(Wholly, 2, 2), Under(Strike.Nothing, Trust));
        Assert.Equal(new Support(Wholly, 2, 2), Under(Strike.Nothing, Sentence));
    }

    [Fact]
    public void What_rests_on_nothing_is_not_supported_and_what_rests_on_it_only_partly()
    {
        Assert.Equal(new Support(Not, 0, 0), Under(Strike.Nothing, Bare));
        Assert.Equal(new Support(Not, 0, 0), Under(Strike.Nothing, Hunch));
        Assert.Equal(new Support(Partly, 1, 2), Under(Strike.Nothing, Theory));
        Assert.Equal(new Support(Partly, 1, 1), Under(Strike.Nothing, Advice));
    }

    [Fact]
    public void A_coding_by_several_survives_while_one_of_them_is_left()
    {
        Assert.Equal(new Support(Partly, 1, 2), Under(new() { Coders = [One] }, Both));
        Assert.Equal(new Support(Not, 0, 1), Under(new() { Coders = [One] }, Alone));
        Assert.Equal(new Support(Not, 0, 2), Under(new() { Coders = [One, Two] }, Both));
    }

    [Fact]
    public void Evidence_survives_while_one_of_its_codings_is_left()
    {
        Assert.Equal(new Support(Partly, 1, 2), Under(new() { Coders = [One] }, OnPaper));
        Assert.Equal(new Support(Partly, 2, 2), Under(new() { Coders = [Two] }, OnPaper));
        Assert.Equal(new Support(Not, 0, 2), Under(new() { Coders = [One, Two] }, OnPaper));
    }

    [Fact]
    public void Evidence_without_codings_falls_with_the_last_who_put_it_forward()
    {
        Assert.Equal(new Support(Wholly, 1, 1), Under(new() { Coders = [One] }, OnTalk));
        Assert.Equal(new Support(Not, 0, 1), Under(new() { Coders = [Two] }, OnTalk));
    }

    [Fact]
    public void Words_go_with_their_source_and_all_that_was_read_in_them()
    {
        var strike = new Strike { Sources = [Paper] };

        Assert.Equal(Not, Under(strike, Both).Level);
        Assert.Equal(new Support(Not, 0, 2), Under(strike, OnPaper));
        Assert.Equal(new Support(Partly, 1, 2), Under(strike, Open));
        Assert.Equal(new Support(Partly, 1, 2), Under(strike, Trust));
        Assert.Equal(new Support(Partly, 2, 2), Under(strike, Sentence));
    }

    [Fact]
    public void Words_go_with_anybody_who_speaks_in_them()
    {
        Assert.Equal(Not, Under(new() { Participants = [Lark] }, Other).Level);
        Assert.Equal(Wholly, Under(new() { Participants = [Lark] }, OnTalk).Level);
        Assert.Equal(new Support(Partly, 1, 2), Under(new() { Participants = [Wren] }, Open));
        Assert.Equal(new Support(Not, 0, 1), Under(new() { Participants = [Lark] }, Pattern));
    }

    [Fact]
    public void Kinds_phases_and_rigour_strike_what_they_are_said_of()
    {
        Assert.Equal(Not, Under(new() { Kinds = [SourceKind.FocusGroup] }, OnTalk).Level);
        Assert.Equal(Not, Under(new() { Phases = [Early] }, OnPaper).Level);
        Assert.Equal(Wholly, Under(new() { Phases = [Early] }, OnTalk).Level);
        Assert.Equal(Not, Under(new() { Rigour = [AppraisalLevel.Low] }, OnPaper).Level);
        Assert.Equal(Not, Under(new() { Rigour = [AppraisalLevel.Moderate] }, Against).Level);
        Assert.Equal(Wholly, Under(new() { Rigour = [AppraisalLevel.None] }, Open).Level);
    }

    [Fact]
    public void Evidence_on_words_of_an_earlier_phase_goes_with_the_phase_that_put_it_forward()
    {
        var later = Everything with { Evidence = [new(OnPaper, Open, true, new(Printed, [One], Late), [Both])] };

        Assert.Equal(Not, new SupportGraph(later).Under(new() { Phases = [Late] })[OnPaper].Level);
        Assert.Equal(Wholly, new SupportGraph(later).Under(new() { Phases = [Late] })[Both].Level);
    }

    [Fact]
    public void What_speaks_against_a_configuration_does_not_support_it()
    {
        var strike = new Strike { Sources = [Paper], Participants = [Wren] };
        var alone = Everything with { Evidence = [Everything.Evidence[2]] };

        Assert.Equal(Not, new SupportGraph(alone).Under(Strike.Nothing)[Open].Level);
        Assert.Equal(new Support(Not, 0, 2), Under(strike, Open));
    }

    [Fact]
    public void Only_what_was_supported_and_is_touched_is_a_loss()
    {
        var losses = Graph.Losses(Strike.Nothing, new() { Sources = [Talk] });

        Assert.Equal(
            [Talk.Value, Other, OnTalk, Against, Open, Trust, Pattern, Sentence, Theory, Id(111), Advice],
            losses.Select(l => l.Id)
        );
        Assert.Equal([Talk.Value, Other, OnTalk, Against, Pattern], losses.Where(l => l.IsWhole).Select(l => l.Id));
    }

    [Fact]
    public void What_had_gone_before_is_no_loss()
    {
        var before = new Strike { Participants = [Wren] };

        var losses = Graph.Losses(before, before.And(new() { Participants = [Lark] }));

        Assert.Empty(losses);
    }

    [Fact]
    public void Things_that_rest_on_each_other_hold_each_other_up_in_nothing()
    {
        var ring = Everything with
        {
            Theories =
            [
                new(Id(200), [new(Id(201), [Id(210)])]),
                new(Id(210), [new(Id(211), [Id(200)])]),
                new(Id(220), [new(Id(221), [Id(230), Open])]),
                new(Id(230), [new(Id(231), [Id(220)])]),
            ],
        };

        var now = new SupportGraph(ring).Under(Strike.Nothing);
        var without = new SupportGraph(ring).Under(new() { Sources = [Paper, Talk] });

        Assert.Equal([Not, Not], [now[Id(200)].Level, now[Id(210)].Level]);
        Assert.Equal([Wholly, Wholly], [now[Id(220)].Level, now[Id(230)].Level]);
        Assert.Equal([Not, Not], [without[Id(220)].Level, without[Id(230)].Level]);
    }

    private static Support Under(Strike strike, Guid id) => Graph.Under(strike)[id];
}

using TheoryLedger.Codebook;
using TheoryLedger.Constructs;
using TheoryLedger.Ledger;
using static TheoryLedger.Tests.Constructs.Trust;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Ledger;

public sealed class NameClaimsTests
{
    private static readonly Guid Other = Id(9);
    private static readonly ConstructRenamed Renamed = new("TRUST ", Why);
    private static readonly ConstructSplit Divided = new([new(Id(7)), new(Id(8))], Why);
    private static readonly CodeDefined Coded = new("Trust", new CodeDefinition("What is trusted."), null, null);

    [Fact]
    public void An_open_construct_keeps_its_name_for_itself()
    {
        Assert.Equal("construct-name-taken", Check([About(Other, Defined)], (Target, [Defined])));
        Assert.Equal(
            "construct-name-taken",
            Check([About(Other, Renamed)], (Target, [Defined]), (Other, [Named("Faith")]))
        );
        Assert.Equal(
            "construct-name-taken",
            Check([About(Other, Corrected("trust"))], (Target, [Defined]), (Other, [Named("Trusst")]))
        );
    }

    [Fact]
    public void A_code_in_use_keeps_its_name_for_itself()
    {
        Assert.Equal("code-label-taken", Check([About(Other, Coded)], (Target, [Coded])));
        Assert.Null(Check([About(Other, Coded)], (Target, [Coded, new CodeRetired("Unused.")])));
    }

    [Fact]
    public void A_code_and_a_construct_may_have_one_name() =>
        Assert.Null(Check([About(Other, Coded)], (Target, [Defined])));

    [Fact]
    public void What_has_ended_leaves_its_name_to_others_and_cannot_come_back_to_it()
    {
        Assert.Null(Check([About(Other, Defined)], (Target, [Defined, new ConstructRetired(Why)])));
        Assert.Equal(
            "construct-name-taken",
            Check(
                [About(Target, new ConstructReopened(Why))],
                (Target, [Defined, new ConstructRetired(Why)]),
                (Other, [Defined])
            )
        );
    }

    [Fact]
    public void Writing_its_own_name_otherwise_takes_nothing_from_anybody() =>
        Assert.Null(Check([About(Target, Renamed)], (Target, [Defined])));

    [Fact]
    public void What_keeps_its_name_is_left_alone() =>
        Assert.Null(Check([About(Target, new ConstructAffirmed(1, Why))], (Target, [Defined]), (Other, [Defined])));

    [Fact]
    public void A_part_may_keep_the_name_of_the_whole_but_not_that_of_another_part()
    {
        Assert.Null(
            Check([About(Target, Divided), About(Id(7), Defined), About(Id(8), Named("Faith"))], (Target, [Defined]))
        );
        Assert.Equal(
            "construct-name-taken",
            Check(
                [About(Target, Divided), About(Id(7), Named("Faith")), About(Id(8), Named("FAITH"))],
                (Target, [Defined])
            )
        );
    }

    private static string? Check(IReadOnlyList<Fact> facts, params (Guid Id, LedgerEvent[] Past)[] past)
    {
        var things = past.ToDictionary(thing => thing.Id, thing => Folds.Fold(thing.Past));
        return NameClaims.Of(Target, facts, things).Check(things, name => name)?.Code;
    }

    private static Fact About(Guid id, LedgerEvent @event) => new(id, @event);

    private static ConstructDefined Named(string name) => Defined with { Name = name };

    private static ConstructCorrected Corrected(string name) =>
        new(1, Defined.Name, Defined.Definition, name, Defined.Definition, "A slip.");
}

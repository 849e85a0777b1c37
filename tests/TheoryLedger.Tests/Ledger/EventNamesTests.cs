using System.Text.RegularExpressions;
using TheoryLedger.Ledger;
using static TheoryLedger.Tests.Ledger.Core;

namespace TheoryLedger.Tests.Ledger;

public sealed partial class EventNamesTests
{
    [Fact]
    public void Every_fact_has_a_name() =>
        AssertNone("Facts without a name", Events.Except(EventNames.ByType.Keys).Select(t => t.Name));

    [Fact]
    public void Every_name_stands_for_a_fact() =>
        AssertNone("Names without a fact", EventNames.ByType.Keys.Except(Events).Select(t => t.Name));

    [Fact]
    public void A_name_leads_to_the_fact_it_was_stored_from() =>
        Assert.All(EventNames.ByType, e => Assert.Equal(e.Key, EventNames.ByName[e.Value]));

    [Fact]
    public void Names_say_which_version_of_a_fact_they_mean() =>
        AssertNone("Names out of form", EventNames.ByName.Keys.Where(n => !NameForm().IsMatch(n)));

    [Fact]
    public void Facts_are_sealed() =>
        AssertNone("Facts that others build on", Events.Where(t => !t.IsSealed).Select(t => t.Name));

    [Fact]
    public void Every_fact_folds_into_some_state() =>
        AssertNone(
            "Kinds of fact that nothing is folded from",
            Events.Select(t => t.BaseType!).Distinct().Except(Folds.Kinds).Select(t => t.Name)
        );

    [Fact]
    public void Every_state_folds_from_some_fact() =>
        AssertNone(
            "Kinds that no fact belongs to",
            Folds.Kinds.Except(Events.Select(t => t.BaseType!)).Select(t => t.Name)
        );

    [GeneratedRegex("^[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameForm();
}

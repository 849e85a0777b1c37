using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Ledger;
using static TheoryLedger.Tests.Configurations.Examples;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Configurations;

public sealed class FormRulesTests
{
    private static readonly ElementInput First = new("a", ElementRole.Context, "One");
    private static readonly ElementInput Second = new("b", ElementRole.Outcome, "Two");

    [Fact]
    public void A_form_has_an_element() => Refused(FormRefusals.Empty.Code, new FormInput([]));

    [Fact]
    public void Each_element_has_a_key_of_its_own() =>
        Refused(FormRefusals.KeyDuplicate.Code, new FormInput([First, Second with { Key = "a" }]));

    [Fact]
    public void An_element_continues_only_what_is_in_the_present_version() =>
        Refused("element-unknown", new FormInput([First with { Id = new(Id(99)) }]));

    [Fact]
    public void Two_elements_do_not_continue_the_same_one() =>
        Refused(FormRefusals.ElementRepeated.Code, new FormInput([ConflictKept, TrustKept with { Id = Conflict }]));

    [Fact]
    public void An_element_names_a_construct_of_this_review() =>
        Refused("construct-unknown", new FormInput([First with { Construct = new(Id(99)) }]));

    [Fact]
    public void An_element_names_a_construct_that_is_still_pursued() =>
        Refused(
            FormRefusals.ConstructClosed.Code,
            new FormInput([First with { Construct = Faith }]),
            FaithDefined,
            new ConstructRetired(Why)
        );

    [Theory]
    [InlineData(ElementRole.Context, ElementRole.Context)]
    [InlineData(ElementRole.MechanismReasoning, ElementRole.Mechanism)]
    public void What_an_element_plays_is_not_missing(ElementRole role, ElementRole missing) =>
        Refused(FormRefusals.MissingPresent.Code, new FormInput([First with { Role = role }], Missing: [missing]));

    [Fact]
    public void A_link_joins_elements_of_the_form() =>
        Refused(FormRefusals.LinkDangling.Code, new FormInput([First, Second], [new("a", "c")]));

    [Fact]
    public void A_link_joins_two_different_elements() =>
        Refused(FormRefusals.LinkLoop.Code, new FormInput([First, Second], [new("a", "a")]));

    [Fact]
    public void A_link_is_stated_once() =>
        Refused(FormRefusals.LinkRepeated.Code, new FormInput([First, Second], [new("a", "b"), new("a", "b")]));

    [Fact]
    public void Two_links_do_not_continue_the_same_one() =>
        Refused(
            FormRefusals.LinkRepeated.Code,
            new FormInput([First, Second], [new("a", "b", Id: Between), new("b", "a", Id: Between)])
        );

    [Fact]
    public void A_link_that_joins_other_elements_is_another_one()
    {
        ElementInput[] elements = [ConflictKept, TrustKept, RiskKept];
        Refused(FormRefusals.LinkMoved.Code, new FormInput(elements, [new("o", "m", Id: Between)]));
        Refused(FormRefusals.LinkMoved.Code, new FormInput(elements, [new("c", "o", Id: Between)]));
    }

    [Fact]
    public void A_link_continues_only_what_is_in_the_present_version() =>
        Refused("link-unknown", new FormInput([First, Second], [new("a", "b", Id: new(Id(99)))]));

    [Fact]
    public void A_new_configuration_continues_no_element() =>
        Given().WhenStarting(new ProposeConfiguration(Kept, Conjecture, Why)).ThenRefused("element-unknown");

    private static void Refused(string code, FormInput form, params LedgerEvent[] faith) =>
        Given(Proposed)
            .Knowing(Faith.Value, faith is [] ? [FaithDefined] : faith)
            .When(new RefineConfiguration(form, Why))
            .ThenRefused(code);
}

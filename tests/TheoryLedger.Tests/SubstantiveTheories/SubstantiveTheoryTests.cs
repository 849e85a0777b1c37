using TheoryLedger.SubstantiveTheories;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.SubstantiveTheories;

public sealed class SubstantiveTheoryTests
{
    [Fact]
    public void A_formal_theory_is_adopted_to_help_explain() =>
        Given()
            .WhenStarting(new AdoptSubstantiveTheory("Synergy", "How partners gain.", Why, "A handbook, 2001"))
            .Then(new SubstantiveTheoryAdopted("Synergy", "A handbook, 2001", "How partners gain.", Why));

    [Fact]
    public void What_it_explains_is_public() =>
        Assert.Contains(
            "How partners gain.",
            new AdoptSubstantiveTheory("Synergy", "How partners gain.", Why).PublicWording
        );
}

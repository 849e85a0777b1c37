using TheoryLedger.Codebook;
using TheoryLedger.Constructs;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Codebook;

public sealed class CodeTests
{
    private static readonly CodeDefinition Meaning = new("Reliance on each other's word.", Excludes: "Contracts.");
    private static readonly CodeDefined Trust = new("Trust", Meaning, null, null);
    private static readonly CodeId Other = new(Id(10));
    private static readonly ConstructId Construct = new(Id(20));

    public static TheoryData<CodeEvent, string> Endings =>
        new()
        {
            { new CodeRetired("Unused."), "code-retired" },
            { new CodeMerged(Other, "The same."), "code-merged" },
            { new CodeSplit([Other, new(Id(11))], "Two things."), "code-split" },
        };

    [Fact]
    public void A_code_enters_the_codebook_with_its_meaning() =>
        Given().WhenStarting(new DefineCode("Trust", Meaning)).Then(Trust);

    [Fact]
    public void A_code_can_stand_under_another() =>
        Given()
            .Knowing(Other.Value, Trust)
            .WhenStarting(new DefineCode("Distrust", Meaning, Other))
            .Then(new CodeDefined("Distrust", Meaning, Other, null));

    [Fact]
    public void A_code_cannot_stand_under_one_that_does_not_exist() =>
        Given().WhenStarting(new DefineCode("Distrust", Meaning, Other)).ThenRefused("code-unknown");

    [Theory, MemberData(nameof(Endings))]
    public void A_code_cannot_begin_under_one_that_has_ended(CodeEvent ending, string code) =>
        Given()
            .Knowing(Other.Value, Trust, ending)
            .WhenStarting(new DefineCode("Distrust", Meaning, Other))
            .ThenRefused(code);

    [Fact]
    public void A_new_meaning_is_a_new_version() =>
        Given(Trust, new CodeRedefined(2, new("Goodwill."), "Wider."))
            .When(new RedefineCode(Meaning, "Too wide."))
            .Then(new CodeRedefined(3, Meaning, "Too wide."));

    [Fact]
    public void A_redefinition_changes_the_meaning() =>
        Given(Trust).When(new RedefineCode(Meaning, "No change.")).ThenRefused(CodeRefusals.DefinitionUnchanged);

    [Fact]
    public void A_code_gets_another_name() =>
        Given(Trust).When(new RenameCode("Mutual trust", "Clearer.")).Then(new CodeRenamed("Mutual trust", "Clearer."));

    [Fact]
    public void A_new_name_differs_from_the_old() =>
        Given(Trust).When(new RenameCode("Trust", "No change.")).ThenRefused(CodeRefusals.LabelUnchanged);

    [Fact]
    public void A_code_is_retired() => Given(Trust).When(new RetireCode("Unused.")).Then(new CodeRetired("Unused."));

    [Fact]
    public void A_code_is_tied_to_a_construct() =>
        Given(Trust)
            .Knowing(Construct.Value, Trust)
            .When(new TieCode(Construct, "The same idea."))
            .Then(new CodeTied(Construct, "The same idea."));

    [Fact]
    public void A_code_is_tied_to_nothing_unknown() =>
        Given(Trust).When(new TieCode(Construct, "The same idea.")).ThenRefused("construct-unknown");

    [Fact]
    public void A_code_is_tied_to_a_construct_once() =>
        Given(Trust, new CodeTied(Construct, "The same idea."))
            .Knowing(Construct.Value, Trust)
            .When(new TieCode(Construct, "Again."))
            .ThenRefused(CodeRefusals.Tied);

    [Fact]
    public void A_code_is_loosened_from_a_construct() =>
        Given(Trust, new CodeTied(Construct, "The same idea."))
            .When(new UntieCode(Construct, "Not the same."))
            .Then(new CodeUntied(Construct, "Not the same."));

    [Fact]
    public void Only_a_tied_code_is_loosened() =>
        Given(Trust, new CodeTied(Construct, "The same idea."), new CodeUntied(Construct, "Not the same."))
            .When(new UntieCode(Construct, "Again."))
            .ThenRefused(CodeRefusals.NotTied);

    [Theory, MemberData(nameof(Endings))]
    public void A_code_that_has_ended_takes_no_change(CodeEvent ending, string code)
    {
        Given(Trust, ending).When(new RedefineCode(new("Goodwill."), "Wider.")).ThenRefused(code);
        Given(Trust, ending).When(new RenameCode("Mutual trust", "Clearer.")).ThenRefused(code);
        Given(Trust, ending).When(new MoveCode("Top.")).ThenRefused(code);
        Given(Trust, ending).When(new MergeCode(Other, "The same.")).ThenRefused(code);
        Given(Trust, ending).When(new SplitCode([], "Two things.")).ThenRefused(code);
        Given(Trust, ending).When(new RetireCode("Unused.")).ThenRefused(code);
        Given(Trust, ending).When(new TieCode(Construct, "The same idea.")).ThenRefused(code);
        Given(Trust, ending).When(new UntieCode(Construct, "Not the same.")).ThenRefused(code);
    }
}

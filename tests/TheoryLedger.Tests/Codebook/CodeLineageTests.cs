using TheoryLedger.Codebook;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Codebook;

public sealed class CodeLineageTests
{
    private static readonly CodeDefinition Meaning = new("Reliance on each other's word.");
    private static readonly CodeId Self = new(Target);
    private static readonly CodeId Child = new(Id(10));
    private static readonly CodeId Grandchild = new(Id(11));
    private static readonly CodeId Stranger = new(Id(12));
    private static readonly CodeDefined Trust = Under(null);

    [Fact]
    public void A_code_moves_under_another() =>
        Given(Trust)
            .Knowing(Stranger.Value, Under(null))
            .When(new MoveCode("Belongs there.", Stranger))
            .Then(new CodeMoved(Stranger, "Belongs there."));

    [Fact]
    public void A_code_moves_to_the_top() =>
        Given(Under(Stranger)).When(new MoveCode("Stands by itself.")).Then(new CodeMoved(null, "Stands by itself."));

    [Fact]
    public void A_move_leads_somewhere_else() =>
        Given(Under(Stranger))
            .Knowing(Stranger.Value, Under(null))
            .When(new MoveCode("No change.", Stranger))
            .ThenRefused(CodeRefusals.ParentUnchanged);

    [Fact]
    public void A_code_does_not_move_under_itself() =>
        Given(Trust).When(new MoveCode("Why not.", Self)).ThenRefused(CodeRefusals.UnderItself);

    [Fact]
    public void A_code_does_not_move_under_what_stands_under_it() =>
        Given(Trust)
            .Knowing(Child.Value, Under(Self))
            .Knowing(Grandchild.Value, Under(Child))
            .When(new MoveCode("Why not.", Grandchild))
            .ThenRefused(CodeRefusals.UnderItself);

    [Fact]
    public void A_code_does_not_move_under_a_retired_one() =>
        Given(Trust)
            .Knowing(Stranger.Value, Under(null), new CodeRetired("Unused."))
            .When(new MoveCode("Why not.", Stranger))
            .ThenRefused(CodeRefusals.Retired);

    [Fact]
    public void A_code_does_not_move_under_an_unknown_one() =>
        Given(Trust).When(new MoveCode("Why not.", Stranger)).ThenRefused("code-unknown");

    [Fact]
    public void A_merge_is_told_on_both_sides() =>
        Given(Trust)
            .Knowing(Stranger.Value, Under(null))
            .When(new MergeCode(Stranger, "The same."))
            .Then(new CodeMerged(Stranger, "The same."))
            .ThenAlso(Stranger.Value, new CodeAbsorbed(Self, "The same."));

    [Fact]
    public void A_code_is_not_merged_into_itself() =>
        Given(Trust).When(new MergeCode(Self, "Why not.")).ThenRefused(CodeRefusals.MergedIntoItself);

    [Fact]
    public void A_code_is_not_merged_into_a_retired_one() =>
        Given(Trust)
            .Knowing(Stranger.Value, Under(null), new CodeRetired("Unused."))
            .When(new MergeCode(Stranger, "The same."))
            .ThenRefused(CodeRefusals.Retired);

    [Fact]
    public void A_code_is_not_merged_into_an_unknown_one() =>
        Given(Trust).When(new MergeCode(Stranger, "The same.")).ThenRefused("code-unknown");

    [Fact]
    public void A_split_begins_codes_that_stand_where_the_whole_stood() =>
        Given(Under(Stranger))
            .When(new SplitCode([new("Trust in people", Meaning), new("Trust in rules", Meaning)], "Two things."))
            .Then(new CodeSplit([new(Id(1001)), new(Id(1002))], "Two things."))
            .ThenAlso(Id(1001), new CodeDefined("Trust in people", Meaning, Stranger, Self))
            .ThenAlso(Id(1002), new CodeDefined("Trust in rules", Meaning, Stranger, Self));

    [Fact]
    public void A_split_has_at_least_two_parts() =>
        Given(Trust)
            .When(new SplitCode([new("Trust in people", Meaning)], "One thing."))
            .ThenRefused(CodeRefusals.SplitTooFew);

    private static CodeDefined Under(CodeId? parent) => new("Trust", Meaning, parent, null);
}

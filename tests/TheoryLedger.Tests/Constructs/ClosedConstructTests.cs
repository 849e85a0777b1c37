using TheoryLedger.Constructs;
using TheoryLedger.Ledger;
using static TheoryLedger.Tests.Constructs.Trust;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Constructs;

public sealed class ClosedConstructTests
{
    private static readonly ConstructId Other = new(Id(9));

    private static readonly Dictionary<string, ConstructEvent> Endings = new()
    {
        ["construct-merged"] = new ConstructMerged(Other, Why),
        ["construct-split"] = new ConstructSplit([new(Id(10)), new(Id(11))], Why),
        ["construct-retired"] = new ConstructRetired(Why),
        ["construct-refuted"] = new ConstructRefuted(1, Why),
    };

    private static readonly Dictionary<string, IChange<Construct>> Changes = new IChange<Construct>[]
    {
        new RedefineConstruct("Belief.", ConstructKind.Emotion, Why),
        new RenameConstruct("Faith", Why),
        new CorrectConstruct("Trust", "Belief", "A slip."),
        new AffirmConstruct(Why),
        new RefuteConstruct(Why),
        new RecastConstruct(Standing.Context, Why),
        new JudgeNovelty(Novelty.New, Why),
        new MergeConstruct(Other, Why),
        new SplitConstruct([], Why),
        new RetireConstruct(Why),
    }.ToDictionary(c => c.GetType().Name);

    public static MatrixTheoryData<string, string> EveryEndingAndChange => new(Endings.Keys, Changes.Keys);

    [Theory]
    [MemberData(nameof(EveryEndingAndChange))]
    public void A_construct_that_ended_takes_no_further_change(string ending, string change) =>
        Given(Defined, Endings[ending]).Knowing(Other.Value, Defined).When(Changes[change]).ThenRefused(ending);

    [Theory]
    [InlineData("construct-retired")]
    [InlineData("construct-refuted")]
    public void A_construct_that_was_given_up_can_be_taken_up_again(string ending) =>
        Given(Defined, Endings[ending]).When(new ReopenConstruct(Why)).Then(new ConstructReopened(Why));

    [Theory]
    [InlineData("construct-merged")]
    [InlineData("construct-split")]
    public void A_construct_that_went_into_others_cannot_be_taken_up_again(string ending) =>
        Given(Defined, Endings[ending]).When(new ReopenConstruct(Why)).ThenRefused(ending);

    [Fact]
    public void An_open_construct_cannot_be_reopened() =>
        Given(Defined).When(new ReopenConstruct(Why)).ThenRefused(ConstructRefusals.NotClosed);

    [Fact]
    public void A_reopened_construct_can_be_changed() =>
        Given(Defined, new ConstructRefuted(1, Why), new ConstructReopened(Why))
            .When(new RenameConstruct("Faith", Why))
            .Then(new ConstructRenamed("Faith", Why));
}

using TheoryLedger.Ledger;
using TheoryLedger.Sources;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Sources;

public sealed class ReadingTests
{
    private static readonly SourceRegistered Paper = Past.Registered(SourceKind.Paper);
    private static readonly Ref Trust = new(Id(20), Version: 1);

    [Fact]
    public void A_source_is_read_by_whoever_decides() =>
        Given(Paper).When(new BeginReading()).Then(new ReadingBegun(Ada));

    [Fact]
    public void A_source_can_be_read_again_in_the_light_of_what_was_learnt() =>
        Given(Paper, new ReadingBegun(Ada)).When(new BeginReading(Ada)).Then(new ReadingBegun(Ada));

    [Fact]
    public void A_reader_takes_part_in_the_review() =>
        Given(Paper).When(new BeginReading(new(Id(99)))).ThenRefused("contributor-unknown");

    [Fact]
    public void A_source_can_be_read_without_finding_anything() =>
        Given(Paper, new ReadingBegun(Ben))
            .When(new ReadWithoutFinding([Trust], "Silent on trust.", Ben))
            .Then(new NothingFound(Ben, [Trust], "Silent on trust."));

    [Fact]
    public void Who_found_nothing_takes_part_in_the_review() =>
        Given(Paper)
            .When(new ReadWithoutFinding([Trust], "Silent on trust.", new(Id(99))))
            .ThenRefused("contributor-unknown");

    [Fact]
    public void What_was_looked_for_is_in_the_review() =>
        Assert.Equal([Id(20), Ben.Value], new ReadWithoutFinding([Trust], "Silent.", Ben).RestsOn);

    [Fact]
    public void A_note_about_an_interview_concerns_who_spoke()
    {
        var decision = Past.Decide(
            new ReadWithoutFinding([], "Said nothing of trust.", Ada),
            Target,
            Past.Registered(SourceKind.Interview),
            Past.Held(new(Id(30)), new(Id(31)))
        );

        Assert.Equal([Id(30), Id(31)], ((NothingFound)decision.Facts[0].Event).Note.Concerns);
    }
}

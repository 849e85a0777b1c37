using TheoryLedger.Guides;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Sources;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Sources;

public sealed class FieldworkTests
{
    private static readonly ParticipantId Speaker = new(Id(30));
    private static readonly GuideId Guide = new(Id(40));
    private static readonly Ref Trust = new(Id(20), Version: 1);
    private static readonly SourceRegistered Interview = Past.Registered(SourceKind.Interview);
    private static readonly HoldFieldwork Hold = new([Speaker], [Trust], Guide, GuideVersion: 2, "telephone", 50);
    private static readonly FieldworkHeld Held = new([Speaker], Guide, 2, [Trust], "telephone", 50);

    [Theory]
    [InlineData(SourceKind.Interview)]
    [InlineData(SourceKind.FocusGroup)]
    public void Fieldwork_names_who_spoke_and_by_which_guide(SourceKind kind) =>
        Given(Past.Registered(kind))
            .Knowing(Speaker.Value, Past.Recruited)
            .Knowing(Guide.Value, Past.Guide, new GuideRevised(2, "And what hindered?", [], "Only praise."))
            .When(Hold)
            .Then(Held);

    [Fact]
    public void Fieldwork_without_a_guide_names_who_spoke() =>
        Given(Interview)
            .Knowing(Speaker.Value, Past.Recruited)
            .When(new HoldFieldwork([Speaker], []))
            .Then(Past.Held(Speaker));

    [Fact]
    public void A_second_session_is_told_by_what_differs() =>
        Given(Interview, Past.Held(Speaker))
            .Knowing(Speaker.Value, Past.Recruited)
            .When(new HoldFieldwork([Speaker], [], Minutes: 20))
            .Then(Past.Held(Speaker) with { Minutes = 20 });

    [Fact]
    public void A_paper_is_not_held() =>
        Given(Past.Registered(SourceKind.Paper))
            .Knowing(Speaker.Value, Past.Recruited)
            .When(new HoldFieldwork([Speaker], []))
            .ThenRefused(SourceRefusals.NotFieldwork);

    [Fact]
    public void Who_spoke_was_recruited() =>
        Given(Interview).When(new HoldFieldwork([Speaker], [])).ThenRefused("participant-unknown");

    [Fact]
    public void Who_has_withdrawn_is_not_named_any_more() =>
        Given(Interview)
            .Knowing(Speaker.Value, Past.Recruited, Past.Withdrew)
            .When(new HoldFieldwork([Speaker], []))
            .ThenRefused(ParticipantRefusals.Withdrawn);

    [Fact]
    public void Fieldwork_leans_on_those_who_spoke() =>
        Assert.Equal([Speaker.Value], ((IState)Folds.Fold([Interview, Past.Held(Speaker)])).LeansOn);

    [Fact]
    public void The_guide_belongs_to_the_review() =>
        Given(Interview).Knowing(Speaker.Value, Past.Recruited).When(Hold).ThenRefused("guide-unknown");

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void The_guide_had_the_version_that_was_used(int version) =>
        Given(Interview)
            .Knowing(Speaker.Value, Past.Recruited)
            .Knowing(Guide.Value, Past.Guide)
            .When(Hold with { GuideVersion = version })
            .ThenRefused("guide-version-unknown");

    [Fact]
    public void Whoever_names_the_guide_names_its_version() =>
        Given(Interview)
            .Knowing(Speaker.Value, Past.Recruited)
            .Knowing(Guide.Value, Past.Guide)
            .When(Hold with { GuideVersion = null })
            .ThenRefused("guide-version-missing");

    [Fact]
    public void A_version_is_a_version_of_a_guide() =>
        Given(Interview)
            .Knowing(Speaker.Value, Past.Recruited)
            .When(Hold with { Guide = null })
            .ThenRefused(GuideRefusals.Unnamed);

    [Fact]
    public void The_same_session_is_recorded_once() =>
        Given(Interview, Past.Held(Speaker))
            .Knowing(Speaker.Value, Past.Recruited)
            .When(new HoldFieldwork([Speaker], []))
            .ThenRefused(SourceRefusals.FieldworkHeld);

    [Fact]
    public void How_it_was_held_is_closed_with_whoever_spoke_and_by_its_own_key()
    {
        var earlier = new ParticipantId(Id(31));
        var hold = new HoldFieldwork([Speaker], [], Mode: "at her home");
        var known = new Dictionary<Guid, IState> { [Speaker.Value] = Folds.Fold([Past.Recruited]) };
        var state = (Source)Folds.Fold([Interview, Past.Held(earlier)]);

        var decision = hold.Decide(state, new Known(Target, known, new HashSet<Guid>(), Guid.CreateVersion7));

        var fact = (FieldworkHeld)Assert.Single(Assert.IsType<Decision.Accepted>(decision).Facts).Event;
        Assert.Equal("at her home", fact.Mode!.Text);
        Assert.Equivalent(new[] { Target, Speaker.Value, earlier.Value }, fact.Mode.Concerns, strict: true);
    }

    [Fact]
    public void Fieldwork_rests_on_who_spoke_what_was_tested_and_the_guide() =>
        Assert.Equal([Speaker.Value, Trust.Id, Guide.Value], Hold.RestsOn);
}

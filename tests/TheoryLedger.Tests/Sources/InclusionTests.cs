using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using TheoryLedger.Sources;
using static TheoryLedger.Tests.Ledger.Story;
using static TheoryLedger.Tests.Sources.Past;

namespace TheoryLedger.Tests.Sources;

public sealed class InclusionTests
{
    private static readonly PhaseId Testing = new(Id(20));
    private static readonly SourceRegistered Paper = Past.Registered(SourceKind.Paper);
    private static readonly SourceIncluded Included = new(Scoping, "Fits.");
    private static readonly SourceExcluded Excluded = new("Another programme after all.");
    private static readonly NoticeSeen Retracted = new(
        NoticeKind.Retraction,
        "Journal 1:2",
        EffectiveTime.Parse("2022")
    );

    [Fact]
    public void A_source_is_included_in_a_phase() =>
        Given(Paper).When(new IncludeSource(Scoping, "Fits.")).Then(Included);

    [Fact]
    public void A_source_can_be_included_in_another_phase_too() =>
        Given(Paper, Included)
            .Knowing(Testing.Value, new PhaseOpened("Testing", null, null))
            .When(new IncludeSource(Testing, "Tests it."))
            .Then(new SourceIncluded(Testing, "Tests it."));

    [Fact]
    public void A_source_is_included_in_a_phase_once() =>
        Given(Paper, Included).When(new IncludeSource(Scoping, "Again.")).ThenRefused(SourceRefusals.Included);

    [Fact]
    public void A_source_is_not_included_while_its_screeners_disagree() =>
        Given(Paper, Screened(Ada, ScreeningVerdict.Include), Screened(Ben, ScreeningVerdict.Exclude))
            .When(new IncludeSource(Scoping, "Fits."))
            .ThenRefused(SourceRefusals.ScreeningInConflict);

    [Fact]
    public void What_was_screened_out_is_not_included() =>
        Given(Paper, Screened(Ada, ScreeningVerdict.Exclude))
            .When(new IncludeSource(Scoping, "Fits."))
            .ThenRefused(SourceRefusals.ScreenedOut);

    [Theory]
    [InlineData(ScreeningVerdict.Include, null)]
    [InlineData(ScreeningVerdict.Exclude, "source-screened-out")]
    public void A_settled_conflict_is_settled_as_it_was(ScreeningVerdict verdict, string? refusal)
    {
        var story = Given(
                Paper,
                Screened(Ada, ScreeningVerdict.Include),
                Screened(Ben, ScreeningVerdict.Exclude),
                new ScreeningConflictResolved(ScreeningStage.FullText, verdict, "Talked over.")
            )
            .When(new IncludeSource(Scoping, "Fits."));
        if (refusal is null)
        {
            story.Then(Included);
        }
        else
        {
            story.ThenRefused(refusal);
        }
    }

    [Fact]
    public void What_was_taken_in_is_not_screened_out() =>
        Given(Paper, Included)
            .When(new ScreenSource(ScreeningStage.FullText, ScreeningVerdict.Exclude, "Off topic."))
            .ThenRefused(SourceRefusals.ScreenedTooLate);

    [Fact]
    public void A_source_is_included_in_a_phase_of_this_review() =>
        Given(Paper).When(new IncludeSource(Testing, "Fits.")).ThenRefused("phase-unknown");

    [Fact]
    public void An_excluded_source_is_not_included_elsewhere() =>
        Given(Paper, Included, Excluded)
            .Knowing(Testing.Value, new PhaseOpened("Testing", null, null))
            .When(new IncludeSource(Testing, "Fits here."))
            .ThenRefused(SourceRefusals.Excluded);

    [Fact]
    public void A_source_can_be_excluded_later() =>
        Given(Paper, Included).When(new ExcludeSource("Another programme after all.")).Then(Excluded);

    [Fact]
    public void An_excluded_source_cannot_be_excluded_again() =>
        Given(Paper, Excluded).When(new ExcludeSource("Again.")).ThenRefused(SourceRefusals.Excluded);

    [Fact]
    public void An_excluded_source_can_be_reinstated() =>
        Given(Paper, Excluded)
            .When(new ReinstateSource("Same programme."))
            .Then(new SourceReinstated("Same programme."));

    [Fact]
    public void A_reinstated_source_can_be_excluded_once_more() =>
        Given(Paper, Excluded, new SourceReinstated("Same programme."))
            .When(new ExcludeSource("Another programme after all."))
            .Then(Excluded);

    [Fact]
    public void Only_an_excluded_source_can_be_reinstated() =>
        Given(Paper).When(new ReinstateSource("Why not.")).ThenRefused(SourceRefusals.NotExcluded);

    [Fact]
    public void A_retraction_is_noted() =>
        Given(Paper)
            .When(new NoteNotice(NoticeKind.Retraction, "Journal 1:2", EffectiveTime.Parse("2022")))
            .Then(Retracted);

    [Theory]
    [InlineData(SourceKind.Interview)]
    [InlineData(SourceKind.FocusGroup)]
    public void Nothing_is_published_about_what_was_never_published(SourceKind kind) =>
        Given(Past.Registered(kind))
            .When(new NoteNotice(NoticeKind.Concern, "She complained", EffectiveTime.Parse("2022")))
            .ThenRefused("notice-of-fieldwork");

    [Fact]
    public void A_notice_is_noted_once() =>
        Given(Paper, Retracted)
            .When(new NoteNotice(NoticeKind.Retraction, "Journal 1:2", EffectiveTime.Unknown))
            .ThenRefused(SourceRefusals.NoticeSeen);

    [Theory]
    [InlineData(NoticeKind.Retraction, true)]
    [InlineData(NoticeKind.Correction, false)]
    [InlineData(NoticeKind.Concern, false)]
    public void Only_a_retraction_retracts(NoticeKind kind, bool isRetracted) =>
        Assert.Equal(isRetracted, Source.Fold(Source.Fold(null, Paper), Retracted with { Kind = kind }).IsRetracted);
}

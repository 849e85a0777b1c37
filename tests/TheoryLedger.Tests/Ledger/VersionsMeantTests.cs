using TheoryLedger.Assessments;
using TheoryLedger.Candidates;
using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Consultations;
using TheoryLedger.DemiRegularities;
using TheoryLedger.Evidence;
using TheoryLedger.Excerpts;
using TheoryLedger.Findings;
using TheoryLedger.Guides;
using TheoryLedger.Ledger;
using TheoryLedger.Memos;
using TheoryLedger.Sources;
using TheoryLedger.Suggestions;
using TheoryLedger.Tests.Configurations;
using TheoryLedger.Tests.Constructs;
using TheoryLedger.Typology;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Ledger;

/// <summary>Whatever was judged, tested, put to somebody or built on is one version; what is merely spoken of may be the thing as such.</summary>
public sealed class VersionsMeantTests
{
    private static readonly Ref Thing = new(Id(5));

    private static readonly ConstructOrigin FromExcerpt = new(ConstructOriginKind.Unstated, [Thing]);

    public static TheoryData<Command, string> Unsaid =>
        new()
        {
            { new HoldConsultation("Members", [Thing]), "put" },
            { new AnswerAdvice(new(Id(7)), AdviceResponse.Accepted, "So.", Thing), "revision" },
            { new HoldFieldwork([], [Thing]), "tested" },
            { new IssueGuide("Guide", "What helped?", [Thing]), "tests" },
            { new ReviseGuide("What helped?", [Thing], "Shorter."), "tests" },
            { new AppraiseUse(AppraisalAspect.Rigour, AppraisalLevel.High, Thing, "Good."), "forTheory" },
            { new AppraiseSource(AppraisalAspect.Rigour, AppraisalLevel.High, "Good.", Thing), "forTheory" },
            { new ReadWithoutFinding([Thing], "Nothing."), "lookedFor" },
            { new AbsorbCandidate(Thing, Why), "into" },
            { new LogCandidate(new("a", "b", null), new(CandidateOriginKind.Hunch, [Thing]), Why), "from" },
            { new ProposeConfiguration(Examples.Dyad, new(ConfigurationOriginKind.Derived, [Thing]), Why), "from" },
            {
                new DefineConstruct("C", "D", ConstructKind.Mindset, Standing.Mechanism, FromExcerpt, Novelty.New, Why),
                "from"
            },
            { new ClassifyItem(Thing, "Fits."), "item" },
            { new IdentifyDemiRegularity("Often", [new CaseShown("A", true, [Thing])], Why), "shown" },
            { new AnswerContradiction(ContradictionAnswer.Reconciled, Why, Thing), "revision" },
            { new AcceptSuggestion(Thing, "Good."), "recordedAs" },
            { new EditSuggestion(Thing, "Shorter."), "recordedAs" },
            { new OfferSuggestion("S", "coding", [Thing], "So.", "M", "d"), "about" },
            { new AnswerFinding("So.", [Thing]), "changes" },
        };

    [Theory]
    [MemberData(nameof(Unsaid))]
    public void A_decision_about_one_version_says_which(Command command, string field)
    {
        var refusal = Framing.CheckReferences(command, Known(Examples.Proposed));

        Assert.Equal("reference-version-missing", refusal?.Code);
        Assert.StartsWith(
            $"'{field}' means one version of this configuration",
            refusal!.Reason,
            StringComparison.Ordinal
        );
        Assert.Contains("the present one is 1, read as 'formVersion'", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_excerpt_has_versions_too() =>
        Assert.Equal(
            "reference-version-missing",
            Framing
                .CheckReferences(
                    new SeekNegativeCase("Here", NegativeCaseResult.Found, "One.", [Thing]),
                    Known(Excerpts.FocusGroup.Marked)
                )
                ?.Code
        );

    [Fact]
    public void What_is_only_spoken_of_may_be_the_thing_as_such() =>
        Assert.Null(
            Framing.CheckReferences(new WriteMemo(MemoKind.Analytic, "Odd.", [Thing]), Known(Examples.Proposed))
        );

    [Fact]
    public void Whoever_names_a_version_that_is_not_there_reads_field_and_present_number()
    {
        var saturation = new SaturationJudged(Thing with { Version = 2 }, true, "Nothing new.", null, "Read all.");

        var refusal = Framing.CheckRefs(
            [new Fact(null, saturation)],
            Known(Trust.Defined, new ConstructRenamed("Mutual trust", Why))
        );

        Assert.Equal("reference-version-unknown", refusal?.Code);
        Assert.Equal(
            "'of' names version 2 of this construct, of which there are versions 1 to 1, read as 'definitionVersion'; "
                + "the 'version' that it is read with counts every change.",
            refusal!.Reason
        );
    }

    private static Known Known(params LedgerEvent[] past) =>
        new(
            Target,
            new Dictionary<Guid, IState> { [Thing.Id] = Folds.Fold(past) },
            new HashSet<Guid>(),
            Guid.CreateVersion7
        );
}

using TheoryLedger.Server.Assessments;
using TheoryLedger.Server.Candidates;
using TheoryLedger.Server.Codebook;
using TheoryLedger.Server.Codings;
using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Consultations;
using TheoryLedger.Server.Contributors;
using TheoryLedger.Server.DemiRegularities;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Excerpts;
using TheoryLedger.Server.Findings;
using TheoryLedger.Server.Guidance;
using TheoryLedger.Server.Guides;
using TheoryLedger.Server.Memos;
using TheoryLedger.Server.Milestones;
using TheoryLedger.Server.Participants;
using TheoryLedger.Server.Phases;
using TheoryLedger.Server.ProgrammeTheories;
using TheoryLedger.Server.Reviews;
using TheoryLedger.Server.Sources;
using TheoryLedger.Server.Stale;
using TheoryLedger.Server.SubstantiveTheories;
using TheoryLedger.Server.Suggestions;
using TheoryLedger.Server.TeamDecisions;
using TheoryLedger.Server.Texts;
using TheoryLedger.Server.Typology;
using TheoryLedger.Server.Withdrawals;

namespace TheoryLedger.Server.Pages.Forms;

/// <summary>Every decision that can be asked for on a page, in the order in which they are offered.</summary>
public static class DecisionForms
{
    /// <summary>Said of a form that is offered on whatever there is.</summary>
    public const string Anything = "*";

    /// <summary>Those who may decide anything here.</summary>
    public static IReadOnlyList<Access.Role> Workers { get; } = new Access.AllowTeamAttribute().Roles;

    public static IReadOnlyList<DecisionForm> All { get; } =
    [
        new ScreenSourceForm(),
        new ResolveScreeningForm(),
        new IncludeSourceForm(),
        new ExcludeSourceForm(),
        new ReinstateSourceForm(),
        new AppraiseSourceForm(),
        new ReviseSourceAppraisalForm(),
        new NoteNoticeForm(),
        new BeginReadingForm(),
        new ReadWithoutFindingForm(),
        new LinkKinshipForm(),
        new CharacteriseSourceForm(),
        new ReportFigureForm(),
        new HoldFieldworkForm(),
        new AttachTextForm(),
        new MarkExcerptForm(),
        new ReAnchorExcerptForm(),
        new CodeExcerptForm(),
        new AppraiseUseForm(),
        new ReviseUseAppraisalForm(),
        new LinkEvidenceForm(),
        new DisputeCodingForm(),
        new DiscussDisputeForm(),
        new ResolveDisputeForm(),
        new ReplaceCodingForm(),
        new AffirmCodingForm(),
        new WithdrawCodingForm(),
        new RedefineCodeForm(),
        new RenameCodeForm(),
        new MoveCodeForm(),
        new TieCodeForm(),
        new UntieCodeForm(),
        new MergeCodeForm(),
        new SplitCodeForm(),
        new RetireCodeForm(),
        new RedefineConstructForm(),
        new RenameConstructForm(),
        new CorrectConstructForm(),
        new RecastConstructForm(),
        new JudgeNoveltyForm(),
        new AffirmConstructForm(),
        new MergeConstructForm(),
        new SplitConstructForm(),
        new RetireConstructForm(),
        new ReopenConstructForm(),
        new RefuteConstructForm(),
        new RefineConfigurationForm(),
        new RecastElementForm(),
        new AffirmConfigurationForm(),
        new ConsiderRivalForm(),
        new SeekNegativeCaseForm(),
        new LinkRippleForm(),
        new UnlinkRippleForm(),
        new ParkConfigurationForm(),
        new ReopenConfigurationForm(),
        new MergeConfigurationForm(),
        new SplitConfigurationForm(),
        new SupersedeConfigurationForm(),
        new RefuteConfigurationForm(),
        new ReviseTheoryForm(),
        new AffirmTheoryForm(),
        new AssessConfidenceForm(),
        new JudgeSaturationForm(),
        new LiftTheoryForm(),
        new RefuteTheoryForm(),
        new PrioritiseCandidateForm(),
        new AbsorbCandidateForm(),
        new SetCandidateAsideForm(),
        new ReviseDemiRegularityForm(),
        new ReviseGuidanceForm(),
        new AffirmGuidanceForm(),
        new ApproveGuidanceForm(),
        new ReviseGuideForm(),
        new GiveAdviceForm(),
        new AnswerAdviceForm(),
        new ChangeDimensionForm(),
        new ChangeCategoryForm(),
        new ClassifyItemForm(),
        new DeclassifyItemForm(),
        new AcceptSuggestionForm(),
        new EditSuggestionForm(),
        new RejectSuggestionForm(),
        new StatePositionalityForm(),
        new ChangeRoleForm(),
        new LinkAccountForm(),
        new LeaveReviewForm(),
        new ChangeConsentForm(),
        new RequestWithdrawalForm(),
        new DecideWithdrawalForm(),
        new ApproveErasureForm(),
        new EraseWithdrawnForm(),
        new AnswerWithdrawalForm(),
        new RejudgeEvidenceForm(),
        new AnswerContradictionForm(),
        new UnlinkEvidenceForm(),
        new AmendMemoForm(),
        new AnswerFindingForm(),
        new CloseFindingForm(),
        new RegisterSourceForm(),
        new DefineCodeForm(),
        new DefineConstructForm(),
        new ProposeConfigurationForm(),
        new LogCandidateForm(),
        new IdentifyDemiRegularityForm(),
        new AdoptSubstantiveTheoryForm(),
        new AgreeInitialTheoryForm(),
        new DraftGuidanceForm(),
        new IssueGuideForm(),
        new HoldConsultationForm(),
        new DefineDimensionForm(),
        new DefineCategoryForm(),
        new WriteMemoForm(),
        new AffirmStaleForm(),
        new MinuteTeamDecisionForm(),
        new NameMilestoneForm(),
        new JoinReviewForm(),
        new RecruitParticipantForm(),
        new OpenPhaseForm(),
        new ReopenPhaseForm(),
        new ClosePhaseForm(),
        new RefocusScopeForm(),
        new PublishProtocolForm(),
        new AmendProtocolForm(),
        new IssueCriteriaForm(),
        new IssueCodebookForm(),
    ];

    /// <summary>The form of a name; none where there is none.</summary>
    public static DecisionForm? Find(string name) => All.FirstOrDefault(f => f.Name == name);

    /// <summary>What somebody can decide on a thing of a kind, as it stands.</summary>
    public static IReadOnlyList<DecisionForm> On(string concept, Lineage.Portrait? thing, Reader reader) =>
        [
            .. All.Where(f =>
                (f.On == concept || f.On == Anything)
                && (thing is null ? f.Needs is null && f.Suits(null) : f.WhyNot(thing, reader) is null)
            ),
        ];

    /// <summary>What can be begun in a list, as far as the review has come.</summary>
    public static IReadOnlyList<DecisionForm> For(string concept, Lineage.Portrait? review, Reader reader) =>
        [.. All.Where(f => f.Shelf == concept && IsReady(f, review, reader))];

    /// <summary>What somebody can begin, wherever it is offered.</summary>
    public static IReadOnlyList<DecisionForm> Beginning(Lineage.Portrait? review, Reader reader) =>
        [.. All.Where(f => (f.Shelf is not null || f.On == Whole) && IsReady(f, review, reader))];

    private static string Whole => ReviewView.Concept;

    private static bool IsReady(DecisionForm form, Lineage.Portrait? review, Reader reader) =>
        form.On != Whole || review is null || form.WhyNot(review, reader) is null;
}

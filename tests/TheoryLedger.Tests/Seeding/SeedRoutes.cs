using TheoryLedger.Assessments;
using TheoryLedger.Candidates;
using TheoryLedger.Codebook;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Consultations;
using TheoryLedger.Contributors;
using TheoryLedger.DemiRegularities;
using TheoryLedger.Evidence;
using TheoryLedger.Excerpts;
using TheoryLedger.Findings;
using TheoryLedger.Guidance;
using TheoryLedger.Guides;
using TheoryLedger.Memos;
using TheoryLedger.Milestones;
using TheoryLedger.Participants;
using TheoryLedger.Phases;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Reviews;
using TheoryLedger.Sources;
using TheoryLedger.SubstantiveTheories;
using TheoryLedger.Suggestions;
using TheoryLedger.TeamDecisions;
using TheoryLedger.Texts;
using TheoryLedger.Typology;

namespace TheoryLedger.Tests.Seeding;

/// <summary>Which decision is posted where, under a review; the star is the thing that is decided about.</summary>
internal static class SeedRoutes
{
    public static IReadOnlyDictionary<string, Type> Commands { get; } =
        new Dictionary<string, Type>(StringComparer.Ordinal)
        {
            ["scope"] = typeof(RefocusScope),
            ["protocol"] = typeof(PublishProtocol),
            ["protocol/amendments"] = typeof(AmendProtocol),
            ["criteria"] = typeof(IssueCriteria),
            ["codebook/versions"] = typeof(IssueCodebook),
            ["phases"] = typeof(OpenPhase),
            ["phases/*/closing"] = typeof(ClosePhase),
            ["phases/*/reopening"] = typeof(ReopenPhase),
            ["contributors"] = typeof(JoinReview),
            ["contributors/*/account"] = typeof(LinkAccount),
            ["contributors/*/roles"] = typeof(ChangeRole),
            ["contributors/*/leaving"] = typeof(LeaveReview),
            ["contributors/*/positionality"] = typeof(StatePositionality),
            ["decisions"] = typeof(MinuteTeamDecision),
            ["milestones"] = typeof(NameMilestone),
            ["sources"] = typeof(RegisterSource),
            ["sources/*/characteristics"] = typeof(CharacteriseSource),
            ["sources/*/kinship"] = typeof(LinkKinship),
            ["sources/*/screenings"] = typeof(ScreenSource),
            ["sources/*/screening-resolutions"] = typeof(ResolveScreening),
            ["sources/*/inclusions"] = typeof(IncludeSource),
            ["sources/*/exclusion"] = typeof(ExcludeSource),
            ["sources/*/reinstatement"] = typeof(ReinstateSource),
            ["sources/*/notices"] = typeof(NoteNotice),
            ["sources/*/readings"] = typeof(BeginReading),
            ["sources/*/empty-readings"] = typeof(ReadWithoutFinding),
            ["sources/*/appraisals"] = typeof(AppraiseSource),
            ["sources/*/appraisal-revisions"] = typeof(ReviseSourceAppraisal),
            ["sources/*/figures"] = typeof(ReportFigure),
            ["sources/*/fieldwork"] = typeof(HoldFieldwork),
            ["texts"] = typeof(AttachText),
            ["participants"] = typeof(RecruitParticipant),
            ["participants/*/consent"] = typeof(ChangeConsent),
            ["guides"] = typeof(IssueGuide),
            ["guides/*/revisions"] = typeof(ReviseGuide),
            ["codes"] = typeof(DefineCode),
            ["codes/*/redefinitions"] = typeof(RedefineCode),
            ["codes/*/renaming"] = typeof(RenameCode),
            ["codes/*/moves"] = typeof(MoveCode),
            ["codes/*/merge"] = typeof(MergeCode),
            ["codes/*/split"] = typeof(SplitCode),
            ["codes/*/retirement"] = typeof(RetireCode),
            ["codes/*/constructs"] = typeof(TieCode),
            ["codes/*/constructs/removals"] = typeof(UntieCode),
            ["excerpts"] = typeof(MarkExcerpt),
            ["excerpts/*/re-anchoring"] = typeof(ReAnchorExcerpt),
            ["excerpts/*/appraisals"] = typeof(AppraiseUse),
            ["excerpts/*/appraisal-revisions"] = typeof(ReviseUseAppraisal),
            ["codings"] = typeof(CodeExcerpt),
            ["codings/*/affirmations"] = typeof(AffirmCoding),
            ["codings/*/withdrawal"] = typeof(WithdrawCoding),
            ["codings/*/replacement"] = typeof(ReplaceCoding),
            ["codings/*/disputes"] = typeof(DisputeCoding),
            ["codings/*/discussions"] = typeof(DiscussDispute),
            ["codings/*/resolutions"] = typeof(ResolveDispute),
            ["suggestions"] = typeof(OfferSuggestion),
            ["suggestions/*/acceptance"] = typeof(AcceptSuggestion),
            ["suggestions/*/edit"] = typeof(EditSuggestion),
            ["suggestions/*/rejection"] = typeof(RejectSuggestion),
            ["constructs"] = typeof(DefineConstruct),
            ["constructs/*/redefinitions"] = typeof(RedefineConstruct),
            ["constructs/*/renaming"] = typeof(RenameConstruct),
            ["constructs/*/corrections"] = typeof(CorrectConstruct),
            ["constructs/*/affirmations"] = typeof(AffirmConstruct),
            ["constructs/*/refutation"] = typeof(RefuteConstruct),
            ["constructs/*/recasting"] = typeof(RecastConstruct),
            ["constructs/*/novelty"] = typeof(JudgeNovelty),
            ["constructs/*/merge"] = typeof(MergeConstruct),
            ["constructs/*/split"] = typeof(SplitConstruct),
            ["constructs/*/retirement"] = typeof(RetireConstruct),
            ["constructs/*/reopening"] = typeof(ReopenConstruct),
            ["candidates"] = typeof(LogCandidate),
            ["candidates/*/priority"] = typeof(PrioritiseCandidate),
            ["candidates/*/absorption"] = typeof(AbsorbCandidate),
            ["candidates/*/setting-aside"] = typeof(SetCandidateAside),
            ["substantive-theories"] = typeof(AdoptSubstantiveTheory),
            ["assessments/confidence"] = typeof(AssessConfidence),
            ["assessments/saturation"] = typeof(JudgeSaturation),
            ["demi-regularities"] = typeof(IdentifyDemiRegularity),
            ["demi-regularities/*/revisions"] = typeof(ReviseDemiRegularity),
            ["configurations"] = typeof(ProposeConfiguration),
            ["configurations/*/refinements"] = typeof(RefineConfiguration),
            ["configurations/*/recasting"] = typeof(RecastElement),
            ["configurations/*/affirmations"] = typeof(AffirmConfiguration),
            ["configurations/*/refutation"] = typeof(RefuteConfiguration),
            ["configurations/*/parking"] = typeof(ParkConfiguration),
            ["configurations/*/reopening"] = typeof(ReopenConfiguration),
            ["configurations/*/merge"] = typeof(MergeConfiguration),
            ["configurations/*/split"] = typeof(SplitConfiguration),
            ["configurations/*/supersession"] = typeof(SupersedeConfiguration),
            ["configurations/*/ripples"] = typeof(LinkRipple),
            ["configurations/*/ripples/removals"] = typeof(UnlinkRipple),
            ["configurations/*/rivals"] = typeof(ConsiderRival),
            ["configurations/*/negative-cases"] = typeof(SeekNegativeCase),
            ["configurations/*/evidence"] = typeof(LinkEvidence),
            ["evidence/*/rejudgements"] = typeof(RejudgeEvidence),
            ["evidence/*/unlinking"] = typeof(UnlinkEvidence),
            ["evidence/*/answers"] = typeof(AnswerContradiction),
            ["programme-theories"] = typeof(AgreeInitialTheory),
            ["programme-theories/*/revisions"] = typeof(ReviseTheory),
            ["programme-theories/*/affirmations"] = typeof(AffirmTheory),
            ["programme-theories/*/refutation"] = typeof(RefuteTheory),
            ["programme-theories/*/lifting"] = typeof(LiftTheory),
            ["consultations"] = typeof(HoldConsultation),
            ["consultations/*/advice"] = typeof(GiveAdvice),
            ["consultations/*/answers"] = typeof(AnswerAdvice),
            ["guidance"] = typeof(DraftGuidance),
            ["guidance/*/revisions"] = typeof(ReviseGuidance),
            ["guidance/*/affirmations"] = typeof(AffirmGuidance),
            ["guidance/*/approvals"] = typeof(ApproveGuidance),
            ["typology/dimensions"] = typeof(DefineDimension),
            ["typology/dimensions/*/changes"] = typeof(ChangeDimension),
            ["typology/categories"] = typeof(DefineCategory),
            ["typology/categories/*/changes"] = typeof(ChangeCategory),
            ["typology/categories/*/items"] = typeof(ClassifyItem),
            ["typology/categories/*/items/removals"] = typeof(DeclassifyItem),
            ["memos"] = typeof(WriteMemo),
            ["memos/*/amendments"] = typeof(AmendMemo),
            ["findings"] = typeof(RaiseFinding),
            ["findings/*/answers"] = typeof(AnswerFinding),
            ["findings/*/closing"] = typeof(CloseFinding),
        };

    /// <summary>What a decision that begins something takes from its route.</summary>
    public static IReadOnlyDictionary<Type, string> Parents { get; } =
        new Dictionary<Type, string> { [typeof(LinkEvidence)] = "configurationId" };
}

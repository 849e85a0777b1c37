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

namespace TheoryLedger.Ledger;

/// <summary>The names facts are stored under, for ever. Classes may be renamed; these may not.</summary>
public static class EventNames
{
    private static readonly (string Name, Type Type)[] All =
    [
        ("confidence-assessed.v1", typeof(ConfidenceAssessed)),
        ("saturation-judged.v1", typeof(SaturationJudged)),
        ("candidate-logged.v1", typeof(CandidateLogged)),
        ("candidate-prioritised.v1", typeof(CandidatePrioritised)),
        ("candidate-absorbed.v1", typeof(CandidateAbsorbed)),
        ("candidate-set-aside.v1", typeof(CandidateSetAside)),
        ("code-defined.v1", typeof(CodeDefined)),
        ("code-redefined.v1", typeof(CodeRedefined)),
        ("code-renamed.v1", typeof(CodeRenamed)),
        ("code-moved.v1", typeof(CodeMoved)),
        ("code-merged.v1", typeof(CodeMerged)),
        ("code-absorbed.v1", typeof(CodeAbsorbed)),
        ("code-split.v1", typeof(CodeSplit)),
        ("code-retired.v1", typeof(CodeRetired)),
        ("code-tied.v1", typeof(CodeTied)),
        ("code-untied.v1", typeof(CodeUntied)),
        ("excerpt-coded.v1", typeof(ExcerptCoded)),
        ("coding-affirmed.v1", typeof(CodingAffirmed)),
        ("coding-withdrawn.v1", typeof(CodingWithdrawn)),
        ("coding-replaced.v1", typeof(CodingReplaced)),
        ("coding-disputed.v1", typeof(CodingDisputed)),
        ("coding-discussed.v1", typeof(CodingDiscussed)),
        ("coding-dispute-resolved.v1", typeof(CodingDisputeResolved)),
        ("configuration-proposed.v1", typeof(ConfigurationProposed)),
        ("configuration-refined.v1", typeof(ConfigurationRefined)),
        ("configuration-recast.v1", typeof(ConfigurationRecast)),
        ("configuration-affirmed.v1", typeof(ConfigurationAffirmed)),
        ("configuration-refuted.v1", typeof(ConfigurationRefuted)),
        ("configuration-parked.v1", typeof(ConfigurationParked)),
        ("configuration-reopened.v1", typeof(ConfigurationReopened)),
        ("ripple-linked.v1", typeof(RippleLinked)),
        ("ripple-unlinked.v1", typeof(RippleUnlinked)),
        ("rival-considered.v1", typeof(RivalConsidered)),
        ("negative-case-sought.v1", typeof(NegativeCaseSought)),
        ("configuration-merged.v1", typeof(ConfigurationMerged)),
        ("configuration-absorbed.v1", typeof(ConfigurationAbsorbed)),
        ("configuration-split.v1", typeof(ConfigurationSplit)),
        ("configuration-superseded.v1", typeof(ConfigurationSuperseded)),
        ("construct-defined.v1", typeof(ConstructDefined)),
        ("construct-redefined.v1", typeof(ConstructRedefined)),
        ("construct-renamed.v1", typeof(ConstructRenamed)),
        ("construct-corrected.v1", typeof(ConstructCorrected)),
        ("construct-affirmed.v1", typeof(ConstructAffirmed)),
        ("construct-refuted.v1", typeof(ConstructRefuted)),
        ("construct-recast.v1", typeof(ConstructRecast)),
        ("novelty-judged.v1", typeof(NoveltyJudged)),
        ("construct-merged.v1", typeof(ConstructMerged)),
        ("construct-absorbed.v1", typeof(ConstructAbsorbed)),
        ("construct-split.v1", typeof(ConstructSplit)),
        ("construct-retired.v1", typeof(ConstructRetired)),
        ("construct-reopened.v1", typeof(ConstructReopened)),
        ("consultation-held.v1", typeof(ConsultationHeld)),
        ("advice-given.v1", typeof(AdviceGiven)),
        ("advice-answered.v1", typeof(AdviceAnswered)),
        ("contributor-joined.v1", typeof(ContributorJoined)),
        ("contributor-role-changed.v1", typeof(ContributorRoleChanged)),
        ("contributor-account-linked.v1", typeof(ContributorAccountLinked)),
        ("contributor-left.v1", typeof(ContributorLeft)),
        ("positionality-stated.v1", typeof(PositionalityStated)),
        ("demi-regularity-identified.v1", typeof(DemiRegularityIdentified)),
        ("demi-regularity-revised.v1", typeof(DemiRegularityRevised)),
        ("evidence-linked.v1", typeof(EvidenceLinked)),
        ("evidence-rejudged.v1", typeof(EvidenceRejudged)),
        ("evidence-unlinked.v1", typeof(EvidenceUnlinked)),
        ("contradiction-answered.v1", typeof(ContradictionAnswered)),
        ("excerpt-marked.v1", typeof(ExcerptMarked)),
        ("excerpt-re-anchored.v1", typeof(ExcerptReAnchored)),
        ("use-appraised.v1", typeof(UseAppraised)),
        ("use-appraisal-revised.v1", typeof(UseAppraisalRevised)),
        ("finding-raised.v1", typeof(FindingRaised)),
        ("finding-answered.v1", typeof(FindingAnswered)),
        ("finding-closed.v1", typeof(FindingClosed)),
        ("guidance-drafted.v1", typeof(GuidanceDrafted)),
        ("guidance-revised.v1", typeof(GuidanceRevised)),
        ("guidance-affirmed.v1", typeof(GuidanceAffirmed)),
        ("guidance-approved.v1", typeof(GuidanceApproved)),
        ("guide-issued.v1", typeof(GuideIssued)),
        ("guide-revised.v1", typeof(GuideRevised)),
        ("memo-written.v1", typeof(MemoWritten)),
        ("memo-amended.v1", typeof(MemoAmended)),
        ("milestone-named.v1", typeof(MilestoneNamed)),
        ("participant-recruited.v1", typeof(ParticipantRecruited)),
        ("consent-changed.v1", typeof(ConsentChanged)),
        ("phase-opened.v1", typeof(PhaseOpened)),
        ("phase-closed.v1", typeof(PhaseClosed)),
        ("phase-reopened.v1", typeof(PhaseReopened)),
        ("initial-theory-agreed.v1", typeof(InitialTheoryAgreed)),
        ("theory-revised.v1", typeof(TheoryRevised)),
        ("theory-affirmed.v1", typeof(TheoryAffirmed)),
        ("theory-refuted.v1", typeof(TheoryRefuted)),
        ("theory-lifted.v1", typeof(TheoryLifted)),
        ("review-opened.v1", typeof(ReviewOpened)),
        ("scope-refocused.v1", typeof(ScopeRefocused)),
        ("protocol-published.v1", typeof(ProtocolPublished)),
        ("protocol-amended.v1", typeof(ProtocolAmended)),
        ("criteria-issued.v1", typeof(CriteriaIssued)),
        ("codebook-issued.v1", typeof(CodebookIssued)),
        ("source-appraised.v1", typeof(SourceAppraised)),
        ("source-appraisal-revised.v1", typeof(SourceAppraisalRevised)),
        ("fieldwork-held.v1", typeof(FieldworkHeld)),
        ("source-screened.v1", typeof(SourceScreened)),
        ("screening-conflict-resolved.v1", typeof(ScreeningConflictResolved)),
        ("source-registered.v1", typeof(SourceRegistered)),
        ("source-characterised.v1", typeof(SourceCharacterised)),
        ("kinship-linked.v1", typeof(KinshipLinked)),
        ("source-included.v1", typeof(SourceIncluded)),
        ("source-excluded.v1", typeof(SourceExcluded)),
        ("source-reinstated.v1", typeof(SourceReinstated)),
        ("notice-seen.v1", typeof(NoticeSeen)),
        ("reading-begun.v1", typeof(ReadingBegun)),
        ("nothing-found.v1", typeof(NothingFound)),
        ("figure-reported.v1", typeof(FigureReported)),
        ("substantive-theory-adopted.v1", typeof(SubstantiveTheoryAdopted)),
        ("suggestion-offered.v1", typeof(SuggestionOffered)),
        ("suggestion-accepted.v1", typeof(SuggestionAccepted)),
        ("suggestion-edited.v1", typeof(SuggestionEdited)),
        ("suggestion-rejected.v1", typeof(SuggestionRejected)),
        ("team-decision-minuted.v1", typeof(TeamDecisionMinuted)),
        ("text-attached.v1", typeof(TextAttached)),
        ("category-defined.v1", typeof(CategoryDefined)),
        ("category-changed.v1", typeof(CategoryChanged)),
        ("item-classified.v1", typeof(ItemClassified)),
        ("item-declassified.v1", typeof(ItemDeclassified)),
        ("dimension-defined.v1", typeof(DimensionDefined)),
        ("dimension-changed.v1", typeof(DimensionChanged)),
    ];

    /// <summary>From a fact's class to its stored name.</summary>
    public static IReadOnlyDictionary<Type, string> ByType { get; } = All.ToDictionary(e => e.Type, e => e.Name);

    /// <summary>From a stored name to the fact's class.</summary>
    public static IReadOnlyDictionary<string, Type> ByName { get; } =
        All.ToDictionary(e => e.Name, e => e.Type, StringComparer.Ordinal);
}

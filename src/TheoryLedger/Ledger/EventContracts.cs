using System.Text.Json.Serialization;
using TheoryLedger.AccessLog;
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
using TheoryLedger.Withdrawals;

namespace TheoryLedger.Ledger;

/// <summary>How each kind of fact is read and written, worked out when this is compiled: a tool that runs for seconds need not find out first.</summary>
/// <remarks>The dialect is that of <see cref="LedgerJson"/>; here stands only which fields there are.</remarks>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ConfidenceAssessed))]
[JsonSerializable(typeof(SaturationJudged))]
[JsonSerializable(typeof(CandidateLogged))]
[JsonSerializable(typeof(CandidatePrioritised))]
[JsonSerializable(typeof(CandidateAbsorbed))]
[JsonSerializable(typeof(CandidateSetAside))]
[JsonSerializable(typeof(CodeDefined))]
[JsonSerializable(typeof(CodeRedefined))]
[JsonSerializable(typeof(CodeRenamed))]
[JsonSerializable(typeof(CodeMoved))]
[JsonSerializable(typeof(CodeMerged))]
[JsonSerializable(typeof(CodeAbsorbed))]
[JsonSerializable(typeof(CodeSplit))]
[JsonSerializable(typeof(CodeRetired))]
[JsonSerializable(typeof(CodeTied))]
[JsonSerializable(typeof(CodeUntied))]
[JsonSerializable(typeof(ExcerptCoded))]
[JsonSerializable(typeof(CodingAffirmed))]
[JsonSerializable(typeof(CodingWithdrawn))]
[JsonSerializable(typeof(CodingReplaced))]
[JsonSerializable(typeof(CodingDisputed))]
[JsonSerializable(typeof(CodingDiscussed))]
[JsonSerializable(typeof(CodingDisputeResolved))]
[JsonSerializable(typeof(ConfigurationProposed))]
[JsonSerializable(typeof(ConfigurationRefined))]
[JsonSerializable(typeof(ConfigurationRecast))]
[JsonSerializable(typeof(ConfigurationAffirmed))]
[JsonSerializable(typeof(ConfigurationRefuted))]
[JsonSerializable(typeof(ConfigurationParked))]
[JsonSerializable(typeof(ConfigurationReopened))]
[JsonSerializable(typeof(RippleLinked))]
[JsonSerializable(typeof(RippleUnlinked))]
[JsonSerializable(typeof(RivalConsidered))]
[JsonSerializable(typeof(NegativeCaseSought))]
[JsonSerializable(typeof(ConfigurationMerged))]
[JsonSerializable(typeof(ConfigurationAbsorbed))]
[JsonSerializable(typeof(ConfigurationSplit))]
[JsonSerializable(typeof(ConfigurationSuperseded))]
[JsonSerializable(typeof(ConstructDefined))]
[JsonSerializable(typeof(ConstructRedefined))]
[JsonSerializable(typeof(ConstructRenamed))]
[JsonSerializable(typeof(ConstructCorrected))]
[JsonSerializable(typeof(ConstructAffirmed))]
[JsonSerializable(typeof(ConstructRefuted))]
[JsonSerializable(typeof(ConstructRecast))]
[JsonSerializable(typeof(NoveltyJudged))]
[JsonSerializable(typeof(ConstructMerged))]
[JsonSerializable(typeof(ConstructAbsorbed))]
[JsonSerializable(typeof(ConstructSplit))]
[JsonSerializable(typeof(ConstructRetired))]
[JsonSerializable(typeof(ConstructReopened))]
[JsonSerializable(typeof(ConsultationHeld))]
[JsonSerializable(typeof(AdviceGiven))]
[JsonSerializable(typeof(AdviceAnswered))]
[JsonSerializable(typeof(ContributorJoined))]
[JsonSerializable(typeof(ContributorRoleChanged))]
[JsonSerializable(typeof(ContributorAccountLinked))]
[JsonSerializable(typeof(ContributorLeft))]
[JsonSerializable(typeof(PositionalityStated))]
[JsonSerializable(typeof(DemiRegularityIdentified))]
[JsonSerializable(typeof(DemiRegularityRevised))]
[JsonSerializable(typeof(EvidenceLinked))]
[JsonSerializable(typeof(EvidenceRejudged))]
[JsonSerializable(typeof(EvidenceUnlinked))]
[JsonSerializable(typeof(ContradictionAnswered))]
[JsonSerializable(typeof(ExcerptMarked))]
[JsonSerializable(typeof(ExcerptReAnchored))]
[JsonSerializable(typeof(UseAppraised))]
[JsonSerializable(typeof(UseAppraisalRevised))]
[JsonSerializable(typeof(FindingRaised))]
[JsonSerializable(typeof(FindingAnswered))]
[JsonSerializable(typeof(FindingClosed))]
[JsonSerializable(typeof(GuidanceDrafted))]
[JsonSerializable(typeof(GuidanceRevised))]
[JsonSerializable(typeof(GuidanceAffirmed))]
[JsonSerializable(typeof(GuidanceApproved))]
[JsonSerializable(typeof(GuideIssued))]
[JsonSerializable(typeof(GuideRevised))]
[JsonSerializable(typeof(MemoWritten))]
[JsonSerializable(typeof(MemoAmended))]
[JsonSerializable(typeof(MilestoneNamed))]
[JsonSerializable(typeof(ParticipantRecruited))]
[JsonSerializable(typeof(ConsentChanged))]
[JsonSerializable(typeof(PhaseOpened))]
[JsonSerializable(typeof(PhaseClosed))]
[JsonSerializable(typeof(PhaseReopened))]
[JsonSerializable(typeof(InitialTheoryAgreed))]
[JsonSerializable(typeof(TheoryRevised))]
[JsonSerializable(typeof(TheoryAffirmed))]
[JsonSerializable(typeof(TheoryRefuted))]
[JsonSerializable(typeof(TheoryLifted))]
[JsonSerializable(typeof(ReviewOpened))]
[JsonSerializable(typeof(ScopeRefocused))]
[JsonSerializable(typeof(ProtocolPublished))]
[JsonSerializable(typeof(ProtocolAmended))]
[JsonSerializable(typeof(CriteriaIssued))]
[JsonSerializable(typeof(CodebookIssued))]
[JsonSerializable(typeof(SourceAppraised))]
[JsonSerializable(typeof(SourceAppraisalRevised))]
[JsonSerializable(typeof(FieldworkHeld))]
[JsonSerializable(typeof(SourceScreened))]
[JsonSerializable(typeof(ScreeningConflictResolved))]
[JsonSerializable(typeof(SourceRegistered))]
[JsonSerializable(typeof(SourceCharacterised))]
[JsonSerializable(typeof(KinshipLinked))]
[JsonSerializable(typeof(SourceIncluded))]
[JsonSerializable(typeof(SourceExcluded))]
[JsonSerializable(typeof(SourceReinstated))]
[JsonSerializable(typeof(NoticeSeen))]
[JsonSerializable(typeof(ReadingBegun))]
[JsonSerializable(typeof(NothingFound))]
[JsonSerializable(typeof(FigureReported))]
[JsonSerializable(typeof(SubstantiveTheoryAdopted))]
[JsonSerializable(typeof(SuggestionOffered))]
[JsonSerializable(typeof(SuggestionAccepted))]
[JsonSerializable(typeof(SuggestionEdited))]
[JsonSerializable(typeof(SuggestionRejected))]
[JsonSerializable(typeof(TeamDecisionMinuted))]
[JsonSerializable(typeof(TextAttached))]
[JsonSerializable(typeof(CategoryDefined))]
[JsonSerializable(typeof(CategoryChanged))]
[JsonSerializable(typeof(ItemClassified))]
[JsonSerializable(typeof(ItemDeclassified))]
[JsonSerializable(typeof(DimensionDefined))]
[JsonSerializable(typeof(DimensionChanged))]
[JsonSerializable(typeof(WithdrawalRequested))]
[JsonSerializable(typeof(FieldErasureRequested))]
[JsonSerializable(typeof(WithdrawalDecided))]
[JsonSerializable(typeof(WithdrawalAnswered))]
[JsonSerializable(typeof(ErasureApproved))]
[JsonSerializable(typeof(ContentErased))]
[JsonSerializable(typeof(WordsShown))]
public sealed partial class EventContracts : JsonSerializerContext;

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

namespace TheoryLedger.Server.Recording;

/// <summary>Where each kind of thing is read.</summary>
public static class Addresses
{
    private static readonly Dictionary<Type, string> Paths = new()
    {
        [typeof(Phase)] = "phases",
        [typeof(Contributor)] = "contributors",
        [typeof(ProgrammeTheory)] = "programme-theories",
        [typeof(Consultation)] = "consultations",
        [typeof(PieceOfGuidance)] = "guidance",
        [typeof(Dimension)] = "typology/dimensions",
        [typeof(Category)] = "typology/categories",
        [typeof(Memo)] = "memos",
        [typeof(Finding)] = "findings",
        [typeof(Configuration)] = "configurations",
        [typeof(EvidenceLink)] = "evidence",
        [typeof(Construct)] = "constructs",
        [typeof(Candidate)] = "candidates",
        [typeof(SubstantiveTheory)] = "substantive-theories",
        [typeof(Assessment)] = "assessments",
        [typeof(DemiRegularity)] = "demi-regularities",
        [typeof(Milestone)] = "milestones",
        [typeof(TeamDecision)] = "decisions",
        [typeof(Code)] = "codes",
        [typeof(Excerpt)] = "excerpts",
        [typeof(Coding)] = "codings",
        [typeof(Suggestion)] = "suggestions",
        [typeof(Source)] = "sources",
        [typeof(SourceText)] = "texts",
        [typeof(Participant)] = "participants",
        [typeof(Guide)] = "guides",
        [typeof(WithdrawalRequest)] = "withdrawals",
        [typeof(Showing)] = "access-log",
    };

    public static string Of(Guid review, Ruling ruling, Gathered seen)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        ArgumentNullException.ThrowIfNull(seen);
        // Of several things, the first stands for all.
        var state = ruling.Several is [] ? ruling.State : seen.Things[ruling.Target].GetType();
        return state == typeof(Review)
            ? $"/v1/reviews/{review}"
            : $"/v1/reviews/{review}/{Paths[state]}/{ruling.Target}";
    }
}

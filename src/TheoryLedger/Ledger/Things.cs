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

/// <summary>Tells what kind of thing a reference points at, in the field's words.</summary>
public static class Things
{
    private static readonly Dictionary<Type, (Thing Thing, string Concept)> Kinds = new()
    {
        [typeof(Review)] = (Thing.Review, "reviews"),
        [typeof(Phase)] = (Thing.Phase, "phases"),
        [typeof(Contributor)] = (Thing.Contributor, "contributors"),
        [typeof(Milestone)] = (Thing.Milestone, "milestones"),
        [typeof(Participant)] = (Thing.Participant, "participants"),
        [typeof(Source)] = (Thing.Source, "sources"),
        [typeof(SourceText)] = (Thing.Text, "texts"),
        [typeof(Excerpt)] = (Thing.Excerpt, "excerpts"),
        [typeof(Coding)] = (Thing.Coding, "codings"),
        [typeof(EvidenceLink)] = (Thing.Evidence, "evidence"),
        [typeof(Code)] = (Thing.Code, "codes"),
        [typeof(Construct)] = (Thing.Construct, "constructs"),
        [typeof(Configuration)] = (Thing.Configuration, "configurations"),
        [typeof(ProgrammeTheory)] = (Thing.ProgrammeTheory, "programme-theories"),
        [typeof(Candidate)] = (Thing.Candidate, "candidates"),
        [typeof(DemiRegularity)] = (Thing.DemiRegularity, "demi-regularities"),
        [typeof(SubstantiveTheory)] = (Thing.SubstantiveTheory, "substantive-theories"),
        [typeof(Consultation)] = (Thing.Consultation, "consultations"),
        [typeof(PieceOfGuidance)] = (Thing.Guidance, "guidance"),
        [typeof(Guide)] = (Thing.Guide, "guides"),
        [typeof(Dimension)] = (Thing.Dimension, "dimensions"),
        [typeof(Category)] = (Thing.Category, "categories"),
        [typeof(Memo)] = (Thing.Memo, "memos"),
        [typeof(Finding)] = (Thing.Finding, "findings"),
        [typeof(Assessment)] = (Thing.Assessment, "assessments"),
        [typeof(TeamDecision)] = (Thing.TeamDecision, "decisions"),
        [typeof(Suggestion)] = (Thing.Suggestion, "suggestions"),
        [typeof(WithdrawalRequest)] = (Thing.Withdrawal, "withdrawals"),
        [typeof(Showing)] = (Thing.Showing, "access-log"),
    };

    /// <summary>What this is; a single fact where no thing of the review has the id.</summary>
    public static Thing Of(IState? state) => state is null ? Thing.Event : Kinds[state.GetType()].Thing;

    /// <summary>What things of this kind are called in addresses.</summary>
    public static string ConceptOf(Type state) => Kinds[state].Concept;

    /// <summary>What the version that references name is called where a thing of this kind is read.</summary>
    public static string VersionFieldOf(IVersioned thing) =>
        thing switch
        {
            Code or Construct => "definitionVersion",
            DemiRegularity => "patternVersion",
            Guide => "guideVersion",
            Excerpt => "excerptVersion",
            _ => "formVersion",
        };

    public static bool Knows(Type state) => Kinds.ContainsKey(state);

    /// <summary>The names of these kinds, as a sentence lists them.</summary>
    public static string Named(Thing things)
    {
        var names = Enum.GetValues<Thing>().Where(t => IsOne(t) && things.HasFlag(t)).Select(Name).ToList();
        return names is [.. { Count: > 0 } most, var last]
            ? $"{string.Join(", ", most)} or {last}"
            : string.Concat(names);
    }

    private static bool IsOne(Thing thing) => System.Numerics.BitOperations.PopCount((uint)thing) == 1;

    private static string Name(Thing thing) =>
        string.Concat(
            thing
                .ToString()
                .Select(
                    (c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"
                )
        );
}

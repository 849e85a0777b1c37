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

/// <summary>Tells what kind of thing a reference points at, in the field's words.</summary>
public static class Things
{
    private static readonly Dictionary<Type, Thing> Kinds = new()
    {
        [typeof(Review)] = Thing.Review,
        [typeof(Phase)] = Thing.Phase,
        [typeof(Contributor)] = Thing.Contributor,
        [typeof(Milestone)] = Thing.Milestone,
        [typeof(Participant)] = Thing.Participant,
        [typeof(Source)] = Thing.Source,
        [typeof(SourceText)] = Thing.Text,
        [typeof(Excerpt)] = Thing.Excerpt,
        [typeof(Coding)] = Thing.Coding,
        [typeof(EvidenceLink)] = Thing.Evidence,
        [typeof(Code)] = Thing.Code,
        [typeof(Construct)] = Thing.Construct,
        [typeof(Configuration)] = Thing.Configuration,
        [typeof(ProgrammeTheory)] = Thing.ProgrammeTheory,
        [typeof(Candidate)] = Thing.Candidate,
        [typeof(DemiRegularity)] = Thing.DemiRegularity,
        [typeof(SubstantiveTheory)] = Thing.SubstantiveTheory,
        [typeof(Consultation)] = Thing.Consultation,
        [typeof(PieceOfGuidance)] = Thing.Guidance,
        [typeof(Guide)] = Thing.Guide,
        [typeof(Dimension)] = Thing.Dimension,
        [typeof(Category)] = Thing.Category,
        [typeof(Memo)] = Thing.Memo,
        [typeof(Finding)] = Thing.Finding,
        [typeof(Assessment)] = Thing.Assessment,
        [typeof(TeamDecision)] = Thing.TeamDecision,
        [typeof(Suggestion)] = Thing.Suggestion,
    };

    /// <summary>What this is; a single fact where no thing of the review has the id.</summary>
    public static Thing Of(IState? state) => state is null ? Thing.Event : Kinds[state.GetType()];

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

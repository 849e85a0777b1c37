namespace TheoryLedger.Server.Genealogy;

/// <summary>How many began, and where each went. Both sides come to the same number.</summary>
/// <param name="Proposed">How many were put forward.</param>
/// <param name="BornOfSplits">How many began as parts of others that were divided.</param>
/// <param name="Began">Both together.</param>
/// <param name="Went">How many went where; those that stand are <c>current</c>.</param>
public sealed record GenealogyAccount(int Proposed, int BornOfSplits, int Began, IReadOnlyDictionary<Fate, int> Went)
{
    // A construct is retired, a configuration parked or superseded; the other ends do not exist for it.
    private static readonly Fate[] EndsOfConstructs =
    [
        Fate.Current,
        Fate.Merged,
        Fate.Split,
        Fate.Refuted,
        Fate.Retired,
    ];

    private static readonly Fate[] EndsOfConfigurations =
    [
        Fate.Current,
        Fate.Merged,
        Fate.Split,
        Fate.Superseded,
        Fate.Refuted,
        Fate.Parked,
    ];

    internal static GenealogyAccount Of(GenealogyConcept concept, IReadOnlyCollection<MemberRow> members)
    {
        var fates = members.CountBy(m => m.Fate).ToDictionary();
        var ends = concept == GenealogyConcept.Constructs ? EndsOfConstructs : EndsOfConfigurations;
        return new(
            members.Count(m => m.Birth == Birth.Proposed),
            members.Count(m => m.Birth == Birth.SplitOff),
            members.Count,
            ends.ToDictionary(end => end, fates.GetValueOrDefault)
        );
    }
}

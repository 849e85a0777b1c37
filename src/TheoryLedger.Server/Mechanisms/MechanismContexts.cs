using TheoryLedger.Configurations;
using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Mechanisms;

/// <summary>In which contexts a mechanism works, and which of them all cases share that evidence supports.</summary>
/// <remarks>That all cases share a context does not make it necessary; that one lacks it says that it is not, if the case is sound.</remarks>
/// <param name="Id">The construct.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Supported">The configurations in which it works as a mechanism and for which some evidence stands.</param>
/// <param name="Unsupported">Those for which none does; nothing is concluded from them.</param>
/// <param name="SharedByAll">The contexts that every supported case has; none where there is no such case.</param>
/// <param name="Contexts">A page of all contexts, those most widely shared first.</param>
/// <param name="Position">The position of the review at which this holds.</param>
/// <param name="Next">Where the next page is; none on the last.</param>
public sealed record MechanismContexts(
    Guid Id,
    string Name,
    IReadOnlyList<MechanismCase> Supported,
    IReadOnlyList<MechanismCase> Unsupported,
    IReadOnlyList<SharedContext> SharedByAll,
    IReadOnlyList<SharedContext> Contexts,
    long Position,
    string? Next
)
{
    /// <param name="construct">The mechanism.</param>
    /// <param name="asOf">The moment.</param>
    /// <param name="cursor">After so many contexts, so many more.</param>
    /// <param name="next">The address of the page after so many.</param>
    /// <param name="token">Ends the search.</param>
    internal static async Task<MechanismContexts> FindAsync(
        ConstructView construct,
        AsOf asOf,
        Cursor cursor,
        Func<long, string> next,
        CancellationToken token
    )
    {
        var works = await Works.FindAsync(construct.Id, asOf, token);
        var open = works.Configurations.Where(c => c.State == ConfigurationStatus.Open).ToList();
        var evidence = works.Places.ToDictionary(p => p.ConfigurationId, p => p.Evidence);
        var names = await asOf.GlimpseAsync<ConstructGlimpse>(
            open.SelectMany(c => c.Form.Elements).Select(e => e.Construct?.Value).OfType<Guid>(),
            token
        );
        var supported = open.Where(c => IsSupported(evidence[c.Id])).ToList();
        var contexts = SharedContexts.Among(supported, names);
        var told = cursor.After + cursor.Limit;
        return new(
            construct.Id,
            construct.Name,
            [.. supported.Select(c => MechanismCase.Of(c, evidence[c.Id]))],
            [.. open.Except(supported).Select(c => MechanismCase.Of(c, evidence[c.Id]))],
            contexts.ByAll(),
            contexts.Page(cursor),
            asOf.Moment.Position,
            told < contexts.Count ? next(told) : null
        );
    }

    private static bool IsSupported(EvidenceCounts counts) =>
        counts.Own.Supports + counts.Reported.Supports + counts.Inherited.Supports > 0;
}

/// <summary>A configuration in which a mechanism works.</summary>
/// <param name="ConfigurationId">The configuration.</param>
/// <param name="Title">What it is called.</param>
/// <param name="HasContext">False of a partial one that names no context at all.</param>
/// <param name="Evidence">What stands for and against it.</param>
public sealed record MechanismCase(Guid ConfigurationId, string Title, bool HasContext, EvidenceCounts Evidence)
{
    internal static MechanismCase Of(ConfigurationView c, EvidenceCounts evidence) =>
        new(c.Id, c.Title, c.Form.Elements.Any(e => e.Role == ElementRole.Context), evidence);
}

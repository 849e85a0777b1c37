using TheoryLedger.Configurations;
using TheoryLedger.Server.CausalWeb;
using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Mechanisms;

/// <summary>In which contexts a mechanism works, and which of them all cases share that evidence supports.</summary>
/// <remarks>That all cases share a context does not make it necessary; that one lacks it says that it is not, if the case is sound.</remarks>
/// <param name="Id">The construct.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Supported">The configurations in which it works as a mechanism and for which some evidence stands.</param>
/// <param name="Unsupported">Those for which none does; nothing is concluded from them.</param>
/// <param name="Contexts">Those most widely shared first.</param>
/// <param name="Position">The position of the review at which this holds.</param>
public sealed record MechanismContexts(
    Guid Id,
    string Name,
    IReadOnlyList<MechanismCase> Supported,
    IReadOnlyList<MechanismCase> Unsupported,
    IReadOnlyList<SharedContext> Contexts,
    long Position
)
{
    /// <summary>Those that every supported case has; none where there is no such case.</summary>
    public IReadOnlyList<SharedContext> SharedByAll => [.. Contexts.Where(c => c.IsSharedByAll)];

    internal static async Task<MechanismContexts> FindAsync(ConstructView construct, AsOf asOf, CancellationToken token)
    {
        var works = await Works.FindAsync(construct.Id, asOf, token);
        var open = works.Configurations.Where(c => c.State == ConfigurationStatus.Open).ToList();
        var evidence = works.Places.ToDictionary(p => p.ConfigurationId, p => p.Evidence);
        var names = await asOf.GlimpseAsync<ConstructGlimpse>(
            open.SelectMany(c => c.Form.Elements).Select(e => e.Construct?.Value).OfType<Guid>(),
            token
        );
        var supported = open.Where(c => IsSupported(evidence[c.Id])).ToList();
        return new(
            construct.Id,
            construct.Name,
            [.. supported.Select(c => MechanismCase.Of(c, evidence[c.Id]))],
            [.. open.Except(supported).Select(c => MechanismCase.Of(c, evidence[c.Id]))],
            SharedContext.Among(supported, names),
            asOf.Moment.Position
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

/// <summary>A context, and in which cases it is there.</summary>
/// <param name="Construct">What it is an instance of; none where it is known by its wording alone.</param>
/// <param name="Wordings">As the cases put it.</param>
/// <param name="Direction">Which way it points; more and less of the same are two contexts.</param>
/// <param name="In">The supported cases that have it.</param>
/// <param name="LackedBy">The supported cases that do not name it.</param>
public sealed record SharedContext(
    ConstructNamed? Construct,
    IReadOnlyList<string> Wordings,
    Direction Direction,
    IReadOnlyList<ConfigurationNamed> In,
    IReadOnlyList<ConfigurationNamed> LackedBy
)
{
    public bool IsSharedByAll => LackedBy is [];

    internal static IReadOnlyList<SharedContext> Among(
        IReadOnlyList<ConfigurationView> cases,
        IReadOnlyDictionary<Guid, ConstructGlimpse> names
    ) =>
        [
            .. cases
                .SelectMany(c => c.Form.Elements.Where(e => e.Role == ElementRole.Context).Select(e => (Case: c, e)))
                .GroupBy(found => KeyOf(found.e))
                .Select(context => Of([.. context], cases, names))
                .OrderByDescending(context => context.In.Count),
        ];

    // The same construct is the same context however it is worded; without one, only the same words are.
    private static (Guid?, string, Direction) KeyOf(Element e) =>
        e.Construct is { } id ? (id.Value, "", e.Direction) : (null, e.Wording.Trim().ToUpperInvariant(), e.Direction);

    private static SharedContext Of(
        List<(ConfigurationView Case, Element Element)> found,
        IReadOnlyList<ConfigurationView> cases,
        IReadOnlyDictionary<Guid, ConstructGlimpse> names
    )
    {
        var having = found.Select(f => f.Case.Id).ToHashSet();
        return new(
            found[0].Element.Construct is { } id ? new(id.Value, names.GetValueOrDefault(id.Value)?.Name) : null,
            [.. found.Select(f => f.Element.Wording).Distinct(StringComparer.Ordinal)],
            found[0].Element.Direction,
            [.. cases.Where(c => having.Contains(c.Id)).Select(Named)],
            [.. cases.Where(c => !having.Contains(c.Id)).Select(Named)]
        );
    }

    private static ConfigurationNamed Named(ConfigurationView c) => new(c.Id, c.Title);
}

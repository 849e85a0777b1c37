using TheoryLedger.Codings;
using TheoryLedger.Configurations;

namespace TheoryLedger.Server.Impact;

/// <summary>The configurations that are worked on: by themselves, and as the places where mechanisms work.</summary>
internal sealed class Workings
{
    private readonly ILookup<Guid, ConfigurationPick> _places;

    public Workings(IEnumerable<ConfigurationPick> configurations)
    {
        Open = [.. configurations.Where(c => c.State == ConfigurationStatus.Open)];
        _places = Open.SelectMany(c => Things(c).Select(id => (Thing: id, Configuration: c)))
            .ToLookup(p => p.Thing, p => p.Configuration);
    }

    public IReadOnlyList<ConfigurationPick> Open { get; }

    /// <summary>A configuration itself, or those in which a construct works as a mechanism.</summary>
    public IEnumerable<ConfigurationPick> Of(Guid id) => _places[id];

    /// <summary>Whether it has links, of a mechanism those from and to it, and none of them is more than inferred.</summary>
    public bool AreInferredOnly(Guid id)
    {
        var links = Of(id).SelectMany(c => Links(c, id)).ToList();
        return links is not [] && links.TrueForAll(l => l.Explicitness == Explicitness.Inferred);
    }

    private static IEnumerable<Guid> Things(ConfigurationPick configuration) =>
        configuration
            .Form.Elements.Where(e => e.Role.IsMechanism())
            .Select(e => e.Construct?.Value)
            .OfType<Guid>()
            .Distinct()
            .Prepend(configuration.Id);

    private static IEnumerable<Link> Links(ConfigurationPick configuration, Guid id)
    {
        var elements = configuration
            .Form.Elements.Where(e => e.Construct?.Value == id && e.Role.IsMechanism())
            .Select(e => e.Id)
            .ToHashSet();
        return configuration.Form.Links.Where(l =>
            configuration.Id == id || elements.Contains(l.From) || elements.Contains(l.To)
        );
    }
}

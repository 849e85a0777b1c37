using System.Text.Json.Serialization;
using TheoryLedger.Configurations;
using TheoryLedger.Evidence;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Configurations;

/// <summary>Puts together what is read of a configuration, at one moment.</summary>
/// <param name="asOf">The moment.</param>
/// <param name="pieces">How much evidence is read on each side; where there is more is told.</param>
internal sealed class ConfigurationReader(AsOf asOf, int pieces = EvidenceShelf.Page)
{
    public async Task<ConfigurationReading> ReadAsync(ConfigurationView view, CancellationToken token)
    {
        var incoming = await asOf.PointersAtAsync(view.Id, "ripple", token);
        var superseded = await asOf.PointersAtAsync(view.Id, "superseded-by", token);
        var others = await asOf.FindAllAsync<ConfigurationView>(
            [.. Others(view), .. incoming.Select(p => p.Source), .. superseded.Select(p => p.Source)],
            token
        );
        return new ConfigurationReading(
            view.Id,
            view.Version,
            view.BeganAt,
            view.ChangedAt,
            view.FormVersion,
            view.State,
            await FormAsync(view.Form, token),
            view.Verdicts[^1],
            view.Verdicts,
            Ripples(view, incoming, others),
            RivalReading.Of(view),
            view.NegativeCases,
            Lineage(view, superseded, others),
            await EvidenceAsync(view.Id, token)
        );
    }

    private static IEnumerable<Guid> Others(ConfigurationView view) =>
        view
            .Ripples.Select(r => r.To)
            .Concat(view.Lineage.SplitInto)
            .Concat(view.Lineage.Absorbed)
            .Concat(new[] { view.Lineage.MergedInto, view.Lineage.SupersededBy }.OfType<ConfigurationId>())
            .Select(id => id.Value);

    private async Task<FormReading> FormAsync(ConfigurationForm form, CancellationToken token)
    {
        var constructs = await asOf.GlimpseAsync<ConstructGlimpse>(
            form.Elements.Select(e => e.Construct?.Value).OfType<Guid>(),
            token
        );
        return new FormReading(
            form.Title,
            [.. form.Elements.Select(e => Element(e, constructs))],
            form.Links,
            form.Missing,
            form.Level,
            form.Statement
        );
    }

    private static ElementReading Element(Element element, Dictionary<Guid, ConstructGlimpse> constructs) =>
        new(
            element.Id,
            element.Role,
            element.Wording,
            element.Direction,
            element.Construct is { } id
                ? constructs.GetValueOrDefault(id.Value, ConstructGlimpse.None).ReferredToBy(element)
                : null
        );

    private static RipplesReading Ripples(
        ConfigurationView view,
        List<Pointer> incoming,
        Dictionary<Guid, ConfigurationView> others
    ) =>
        new(
            [.. view.Ripples.Where(r => r.GivenUp is null).Select(r => Out(r, others.GetValueOrDefault(r.To.Value)))],
            [.. incoming.Select(p => RippleIn.Of(p, others.GetValueOrDefault(p.Source)))],
            [.. view.Ripples.Where(r => r.GivenUp is not null)]
        );

    // In the order of deciding, what is pointed at may have been decided later, or nobody knows when.
    private static RippleOut Out(RippleView ripple, ConfigurationView? to) =>
        new(to?.Title, to is { State: not ConfigurationStatus.Open } || to?.FormVersion > ripple.ToVersion, ripple);

    private static LineageReading Lineage(
        ConfigurationView view,
        List<Pointer> superseded,
        Dictionary<Guid, ConfigurationView> others
    )
    {
        return new(
            view.Origin.Kind,
            view.Origin.From,
            view.Lineage.MergedInto is { } into ? Named(into.Value) : null,
            view.Lineage.SupersededBy is { } by ? Named(by.Value) : null,
            [.. view.Lineage.SplitInto.Select(id => Named(id.Value))],
            [.. view.Lineage.Absorbed.Select(id => Named(id.Value))],
            [.. superseded.Select(p => Named(p.Source))]
        );

        ConfigurationNamed Named(Guid id) => new(id, others.GetValueOrDefault(id)?.Title);
    }

    private async Task<EvidenceSides> EvidenceAsync(Guid id, CancellationToken token)
    {
        var sides = await EvidenceShelf.SidesAsync(id, pieces, asOf, token);
        var counts = await EvidenceTally.OfAsync(asOf, [id], token);
        return new(sides[Stance.Supports], sides[Stance.Contradicts], sides[Stance.Qualifies], counts[id])
        {
            Former = await EvidenceShelf.FormerAsync([id], _ => true, asOf, token),
        };
    }
}

/// <summary>What a configuration shows of a construct.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record ConstructGlimpse(Guid Id, string? Name, string? State, int? DefinitionVersion) : IGlimpse
{
    public static ConstructGlimpse None { get; } = new(Guid.Empty, null, null, null);

    public ConstructReading ReferredToBy(Element element) =>
        new(
            element.Construct!.Value,
            Name,
            State,
            DefinitionVersion,
            element.ConstructVersion,
            State != "open" || DefinitionVersion != element.ConstructVersion
        );
}

using System.Text.Json.Serialization;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Evidence;
using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Mechanisms;

/// <summary>A configuration in which a construct works as a mechanism.</summary>
/// <param name="ConfigurationId">The configuration.</param>
/// <param name="Title">What it is called.</param>
/// <param name="State">Whether it is worked on.</param>
/// <param name="Elements">As which elements.</param>
/// <param name="InferredLinks">Links from or to these elements that are inferred, not stated in the data.</param>
/// <param name="Evidence">What stands for, against and qualifying these elements there.</param>
public sealed record Workplace(
    Guid ConfigurationId,
    string Title,
    ConfigurationStatus State,
    IReadOnlyList<Guid> Elements,
    IReadOnlyList<LinkId> InferredLinks,
    EvidenceCounts Evidence
);

/// <summary>Where a mechanism works: its configurations, as they stand.</summary>
internal sealed class Works
{
    private readonly Func<Pointer, bool> _bears;

    private Works(
        IReadOnlyList<Workplace> places,
        IReadOnlyList<ConfigurationView> configurations,
        IReadOnlyList<Pointer> judgements,
        Func<Pointer, bool> bears
    ) => (All, Configurations, Judgements, _bears) = (places, configurations, judgements, bears);

    /// <summary>Whether what judges one of its configurations bears on the mechanism there.</summary>
    public bool BearsOn(Pointer judgement) => _bears(judgement);

    /// <summary>Where it works: configurations that are worked on.</summary>
    public IReadOnlyList<Workplace> Places => [.. All.Where(p => p.State == ConfigurationStatus.Open)];

    /// <summary>Where it worked: configurations that were given up, put aside, or went into others.</summary>
    public IReadOnlyList<Workplace> Ended => [.. All.Where(p => p.State != ConfigurationStatus.Open)];

    private IReadOnlyList<Workplace> All { get; }

    [JsonIgnore]
    public IReadOnlyList<ConfigurationView> Configurations { get; }

    /// <summary>What bears on the mechanism where it works, marked by what keeps it from counting.</summary>
    [JsonIgnore]
    public IReadOnlyList<Pointer> Judgements { get; }

    /// <summary>The evidence that counts for it, all of it.</summary>
    [JsonIgnore]
    public IReadOnlyList<Guid> Supporting =>
        [
            .. Judgements
                .Where(j => MarkedJudgements.Counts(j) && j.LabelAs<Judgement>().Stance == Stance.Supports)
                .Select(j => j.Source),
        ];

    public static async Task<Works> FindAsync(Guid construct, AsOf asOf, CancellationToken token)
    {
        var held = (await asOf.PointersAtAsync(construct, StandsAs.Kind, token))
            .Where(p => p.LabelAs<StandsAs>().Role.IsMechanism())
            .ToLookup(p => p.Source, p => Guid.Parse(p.Part));
        var found = await asOf.FindAllAsync<ConfigurationView>(held.Select(g => g.Key), token);
        var configurations = found.Values.OrderBy(c => c.BeganAt).ToList();
        var all = await asOf.PointersAtAsync(found.Keys, EvidenceEdges.Judges, token);
        var marked = await MarkedJudgements.OfAsync(all, asOf, token);
        var bearing = marked.All.Where(Bears).ToList();
        var judged = bearing.ToLookup(j => j.Target);
        return new(
            [.. configurations.Select(c => Of(c, [.. held[c.Id]], marked.Count(judged[c.Id], c.FormVersion)))],
            configurations,
            [.. bearing.Where(j => found[j.Target].State == ConfigurationStatus.Open)],
            Bears
        );

        bool Bears(Pointer j) => j.LabelAs<Judgement>().BearsOn([.. held[j.Target]], found[j.Target].Form);
    }

    private static Workplace Of(ConfigurationView c, IReadOnlyList<Guid> elements, EvidenceCounts evidence) =>
        new(c.Id, c.Title, c.State, elements, Inferred(c.Form, elements), evidence);

    private static IReadOnlyList<LinkId> Inferred(ConfigurationForm form, IReadOnlyList<Guid> elements) =>
        [
            .. form
                .Links.Where(l => l.Explicitness == Explicitness.Inferred)
                .Where(l => elements.Contains(l.From.Value) || elements.Contains(l.To.Value))
                .Select(l => l.Id),
        ];
}

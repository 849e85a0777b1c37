using TheoryLedger.Configurations;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Configurations;

/// <summary>What a configuration points at, as it stands.</summary>
internal static class ConfigurationEdges
{
    public static IEnumerable<Edge> Of(ConfigurationView view) =>
        [.. Constructs(view), .. Ripples(view), .. Lineage(view), .. Found(view), .. Triggers(view)];

    private static IEnumerable<Edge> Constructs(ConfigurationView view) =>
        view
            .Form.Elements.Where(e => e.Construct is not null)
            .Select(e => new Edge("stands-as", e.Construct!.Value.Value, e.Id.ToString(), StandsAs(view, e)));

    private static object StandsAs(ConfigurationView view, Element element) =>
        new
        {
            element.Role,
            element.Direction,
            element.Wording,
            Version = view.FormVersion,
            Element = element.Id,
            Open = view.State == ConfigurationStatus.Open,
        };

    private static IEnumerable<Edge> Ripples(ConfigurationView view) =>
        view
            .Ripples.Where(r => r.GivenUp is null)
            .Select(r => new Edge(
                "ripple",
                r.To.Value,
                r.RippleId.ToString(),
                new
                {
                    r.Outcome,
                    r.ToElement,
                    r.ToVersion,
                }
            ));

    private static IEnumerable<Edge> Lineage(ConfigurationView view) =>
        [
            .. To("merged-into", view.Lineage.MergedInto),
            .. To("superseded-by", view.Lineage.SupersededBy),
            .. view.Lineage.SplitInto.SelectMany(id => To("split-into", id)),
            .. view.Lineage.Absorbed.SelectMany(id => To("absorbed", id)),
            .. Pointing.At("origin", view.Origin.From),
        ];

    private static IEnumerable<Edge> Found(ConfigurationView view) =>
        Pointing.At("negative-case", view.NegativeCases.SelectMany(n => n.Found));

    private static IEnumerable<Edge> Triggers(ConfigurationView view) =>
        Pointing.AtTriggers([
            .. view.Verdicts.Select(v => v.Why),
            .. view.Ripples.SelectMany(r => new[] { r.Why, r.GivenUp?.Why }),
            .. view.Rivals.Select(r => r.Why),
        ]);

    private static IEnumerable<Edge> To(string kind, ConfigurationId? id) =>
        id is { } target ? [new Edge(kind, target.Value)] : [];
}

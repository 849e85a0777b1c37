using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Constructs;

namespace TheoryLedger.Generator;

/// <summary>What configurations say: whole ones, and dyads that still lack a part.</summary>
internal sealed class Forms(Study study)
{
    private readonly Chance _chance = study.Chance;

    // How many configurations use the one construct that all the others turn around.
    private int _hubUses;

    public FormInput New()
    {
        List<ElementInput> elements = [];
        if (_chance.In(0.5))
        {
            elements.Add(Element("i", ElementRole.Intervention, study.Say.Intervention()));
        }

        if (_chance.In(0.85))
        {
            elements.Add(Element("c", ElementRole.Context, study.Say.Context()));
        }

        if (_chance.In(0.3))
        {
            elements.Add(Element("a", ElementRole.Actor, study.Say.Actor()));
        }

        elements.Add(
            Element(
                "m",
                _chance.Of(ElementRole.Mechanism, ElementRole.MechanismReasoning),
                study.Say.Mechanism(),
                isCentral: true
            )
        );
        if (_chance.In(0.85))
        {
            elements.Add(Element("o", ElementRole.Outcome, study.Say.Outcome()));
        }

        return new FormInput(elements, Chain(elements), study.Say.Title(), Level());
    }

    /// <summary>The same, reworded in one place, and sometimes with more to it.</summary>
    public FormInput Next(ConfigurationForm form)
    {
        var reworded = _chance.Of(form.Elements).Id;
        List<ElementInput> elements =
        [
            .. form.Elements.Select(e => new ElementInput(
                e.Id.ToString(),
                e.Role,
                e.Id == reworded ? study.Say.Statement() : e.Wording,
                IsOpen(e.Construct) ? e.Construct : null,
                e.Direction,
                e.Id
            )),
        ];
        List<LinkInput> links =
        [
            .. form.Links.Select(l => new LinkInput(l.From.ToString(), l.To.ToString(), l.Explicitness, l.Id)),
        ];
        if (elements.Count < 8 && _chance.In(0.35))
        {
            var role = _chance.Of(ElementRole.Context, ElementRole.Outcome, ElementRole.MechanismResource);
            elements.Add(Element("new", role, study.Say.Outcome()));
            links.Add(new LinkInput(elements[0].Key, "new", Explicitness.Inferred));
        }

        return new FormInput(elements, links, form.Title, form.Level, form.Statement);
    }

    private bool IsOpen(ConstructId? construct) =>
        construct is { } id && study.Desk.Find<Construct>(id.Value) is { IsOpen: true };

    private ElementInput Element(string key, ElementRole role, string wording, bool isCentral = false) =>
        new(
            key,
            role,
            wording,
            isCentral ? Central()
                : _chance.In(0.5) && study.Constructs.Count > 1
                    ? study.Constructs[_chance.From(1, study.Constructs.Count - 1)]
                : null,
            _chance.Of(Direction.More, Direction.Less, Direction.Present, Direction.Unstated)
        );

    private ConstructId? Central()
    {
        if (study.Constructs.Count == 0)
        {
            return null;
        }

        var share = 1.1 * study.Plan.HubConfigurations / study.Plan.Configurations;
        var isHub = _hubUses < study.Plan.HubConfigurations && _chance.In(share);
        _hubUses += isHub ? 1 : 0;
        return isHub || study.Constructs.Count == 1
            ? study.Constructs[0]
            : study.Constructs[_chance.From(1, study.Constructs.Count - 1)];
    }

    private List<LinkInput> Chain(List<ElementInput> elements) =>
        [
            .. elements
                .Zip(elements.Skip(1))
                .Select(pair => new LinkInput(
                    pair.First.Key,
                    pair.Second.Key,
                    _chance.Of(Explicitness.Explicit, Explicitness.Inferred)
                )),
        ];

    private TheoryLevel Level() => _chance.Of(TheoryLevel.Micro, TheoryLevel.Meso, TheoryLevel.Macro);
}

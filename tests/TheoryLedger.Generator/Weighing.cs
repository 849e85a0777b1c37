using TheoryLedger.Configurations;
using TheoryLedger.Evidence;
using TheoryLedger.Ledger;

namespace TheoryLedger.Generator;

/// <summary>Evidence: excerpts that support, contradict or qualify a configuration, and what becomes of them.</summary>
internal sealed class Weighing(Study study)
{
    private readonly Chance _chance = study.Chance;
    private readonly Desk _desk = study.Desk;

    public void Step()
    {
        if (study.Configurations.Count == 0 || study.Excerpts.Count == 0)
        {
            return;
        }

        var configuration = Favoured();
        var links = study.Evidence[configuration];
        switch (_chance.Below(100))
        {
            case < 72:
                Link(configuration);
                break;
            case < 84 when links.Count > 0:
                Rejudge(_chance.Of(links));
                break;
            case < 97 when links.Count > 0:
                Answer(configuration, _chance.Of(links));
                break;
            case >= 97 when links.Count > 0:
                Unlink(links, _chance.Of(links));
                break;
            default:
                Link(configuration);
                break;
        }
    }

    // Much is said of a few configurations, and little of most.
    private ConfigurationId Favoured() =>
        _chance.In(0.5)
            ? study.Configurations[_chance.Below(Math.Max(1, study.Configurations.Count / 8))]
            : _chance.Of(study.Configurations);

    private void Link(ConfigurationId configuration)
    {
        var form = _desk.Find<Configuration>(configuration.Value)!.Form;
        var excerpt = study.AnyExcerpt();
        var part = _chance.Below(10);
        var link = new LinkEvidence(
            excerpt.Id,
            _chance.Below(10) switch
            {
                < 7 => Stance.Supports,
                < 9 => Stance.Contradicts,
                _ => Stance.Qualifies,
            },
            study.Say.Note(),
            _chance.Of(Weight.Strong, Weight.Moderate, Weight.Moderate, Weight.Weak, Weight.Unstated),
            Element: part < 4 ? _chance.Of(form.Elements).Id : null,
            Link: part == 4 && form.Links is [var first, ..] ? first.Id : null,
            Codings: _chance.Some(excerpt.Codings, 2),
            ConfigurationId: configuration
        );
        if (_desk.Start(link) is { } id)
        {
            study.Evidence[configuration].Add(new EvidenceLinkId(id));
        }
    }

    private void Rejudge(EvidenceLinkId link)
    {
        var state = _desk.Find<EvidenceLink>(link.Value)!;
        var weight = state.Weight == Weight.Strong ? Weight.Moderate : Weight.Strong;
        _desk.Change(link.Value, new RejudgeEvidence(Rejudgement.ReWeighed, study.Say.Reason(), weight));
    }

    private void Answer(ConfigurationId configuration, EvidenceLinkId link)
    {
        var answer = _chance.Of(ContradictionAnswer.Reconciled, ContradictionAnswer.SetAside, ContradictionAnswer.Open);
        var revision = answer == ContradictionAnswer.Reconciled ? study.VersionOf(configuration.Value) : null;
        _desk.Change(link.Value, new AnswerContradiction(answer, study.Why(), revision));
    }

    private void Unlink(List<EvidenceLinkId> links, EvidenceLinkId link)
    {
        if (_desk.Change(link.Value, new UnlinkEvidence(study.Say.Reason())))
        {
            links.Remove(link);
        }
    }
}

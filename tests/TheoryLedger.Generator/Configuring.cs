using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Evidence;
using TheoryLedger.Ledger;

namespace TheoryLedger.Generator;

/// <summary>Configurations of context, mechanism and outcome: proposed, refined, tested, and given up.</summary>
internal sealed class Configuring(Study study, Forms forms)
{
    private readonly Chance _chance = study.Chance;
    private readonly Desk _desk = study.Desk;
    private readonly List<ConfigurationId> _parked = [];

    public void Step()
    {
        var planned = 2 + (study.Plan.Configurations * Math.Min(1, _desk.Progress * 1.2));
        if (study.Configurations.Count < planned)
        {
            Propose();
        }
        else if (_parked.Count > 0 && _chance.In(0.08))
        {
            Reopen(_chance.Of(_parked));
        }
        else
        {
            Change(_chance.Of(study.Configurations));
        }
    }

    private void Propose()
    {
        var origins = study.Excerpts.Count > 0 ? _chance.Some(study.Excerpts, 2) : [];
        var propose = new ProposeConfiguration(
            forms.New(),
            new(
                origins is [] ? ConfigurationOriginKind.Conjecture : ConfigurationOriginKind.Derived,
                [.. origins.Select(excerpt => study.VersionOf(excerpt.Hold().Id.Value))]
            ),
            study.Why()
        );
        Add(_desk.Start(propose));
    }

    private void Add(Guid? configuration)
    {
        if (configuration is { } id)
        {
            study.Configurations.Add(new ConfigurationId(id));
            study.Evidence[new ConfigurationId(id)] = [];
        }
    }

    private void Reopen(ConfigurationId configuration)
    {
        if (_desk.Change(configuration.Value, new ReopenConfiguration(study.Why())))
        {
            study.Configurations.Add(configuration);
        }

        _parked.Remove(configuration);
    }

    private void Change(ConfigurationId id)
    {
        var state = _desk.Find<Configuration>(id.Value)!;
        _ = _chance.Below(60) switch
        {
            < 22 => Refine(id, state),
            < 28 => _desk.Change(id.Value, new AffirmConfiguration(study.Why())),
            < 38 => Ripple(id, state),
            < 39 => state.Ripples is [var last, ..] && _desk.Change(id.Value, new UnlinkRipple(last.Id, study.Why())),
            < 44 => _desk.Change(
                id.Value,
                new ConsiderRival(
                    study.Say.Statement(),
                    _chance.Of(RivalVerdict.Kept, RivalVerdict.Dropped, RivalVerdict.Open),
                    study.Why()
                )
            ),
            < 50 => SeekNegativeCase(id),
            < 52 => _desk.Change(
                id.Value,
                new RecastElement(_chance.Of(state.Form.Elements).Id, ElementRole.Context, study.Why())
            ),
            < 53 => Close(id, new RefuteConfiguration(study.Why())),
            < 55 => Close(id, new ParkConfiguration(study.Why())),
            < 57 => Close(id, new MergeConfiguration(_chance.Of(study.Configurations), study.Why())),
            < 58 => Close(id, new SupersedeConfiguration(_chance.Of(study.Configurations), study.Why())),
            _ => Split(id),
        };
    }

    // A new version says of the evidence what becomes of it, as far as anybody has looked.
    private bool Refine(ConfigurationId id, Configuration state)
    {
        if (study.Excerpts.Count == 0)
        {
            return false;
        }

        var evidence = _chance.Some(study.Evidence[id], _chance.Of(0, 2, 4, 8)).Select(Rejudge).ToList();
        return _desk.Change(id.Value, new RefineConfiguration(forms.Next(state.Form), study.Prompted(), evidence))
            || _desk.Change(id.Value, new RefineConfiguration(forms.Next(state.Form), study.Prompted()));
    }

    private RejudgementInput Rejudge(EvidenceLinkId link) =>
        _chance.Below(10) switch
        {
            < 7 => new(link, Rejudgement.Carried, study.Say.Reason()),
            < 9 when _desk.Find<EvidenceLink>(link.Value)!.Weight != Weight.Weak => new(
                link,
                Rejudgement.ReWeighed,
                study.Say.Reason(),
                Weight.Weak
            ),
            _ => new(link, Rejudgement.Dropped, study.Say.Reason()),
        };

    private bool Ripple(ConfigurationId id, Configuration state)
    {
        var other = _chance.Of(study.Configurations);
        var fed = _desk
            .Find<Configuration>(other.Value)!
            .Form.Elements.FirstOrDefault(e => e.Role == ElementRole.Context);
        var outcome = state.Form.Elements.FirstOrDefault(e => e.Role == ElementRole.Outcome);
        return fed is not null
            && outcome is not null
            && _desk.Change(id.Value, new LinkRipple(outcome.Id, other, fed.Id, study.Why()));
    }

    private bool SeekNegativeCase(ConfigurationId id)
    {
        var found = study.Excerpts.Count > 0 && _chance.In(0.3) ? study.AnyExcerpt() : null;
        return _desk.Change(
            id.Value,
            new SeekNegativeCase(
                study.Say.Context(),
                found is null ? NegativeCaseResult.NotFound : NegativeCaseResult.Found,
                study.Say.Note(),
                found is null ? [] : [study.VersionOf(found.Id.Value)]
            )
        );
    }

    private bool Close(ConfigurationId id, IChange<Configuration> closing)
    {
        var isClosed = study.Configurations.Count > 3 && _desk.Change(id.Value, closing);
        if (isClosed)
        {
            study.Configurations.Remove(id);
            _parked.AddRange(closing is ParkConfiguration or RefuteConfiguration ? [id] : []);
        }

        return isClosed;
    }

    private bool Split(ConfigurationId id)
    {
        var before = _desk.Position;
        if (!Close(id, new SplitConfiguration([forms.New(), forms.New()], study.Why())))
        {
            return false;
        }

        foreach (var part in _desk.Since(before).Skip(1))
        {
            Add(part.Envelope.Stream);
        }

        return true;
    }
}

using TheoryLedger.Constructs;
using TheoryLedger.Ledger;

namespace TheoryLedger.Generator;

/// <summary>The named ideas of the theory: defined, restated, renamed, merged, split, given up and taken up again.</summary>
internal sealed class Constructing(Study study)
{
    private readonly Chance _chance = study.Chance;
    private readonly Desk _desk = study.Desk;
    private readonly List<ConstructId> _closed = [];

    public void Step()
    {
        var planned = 4 + (study.Plan.Constructs * Math.Min(1, _desk.Progress * 1.6));
        if (study.Constructs.Count < planned)
        {
            Define();
        }
        else if (_closed.Count > 0 && _chance.In(0.05))
        {
            Reopen(_chance.Of(_closed));
        }
        else
        {
            Change(_chance.Of(study.Constructs));
        }
    }

    private void Define()
    {
        var grounds = study.Excerpts.Count > 0 && _chance.In(0.7) ? study.AnyExcerpt() : null;
        var origin = grounds is null
            ? new ConstructOrigin(ConstructOriginKind.Conjecture, [])
            : new ConstructOrigin(ConstructOriginKind.Excerpt, [study.VersionOf(grounds.Id.Value)]);
        var define = new DefineConstruct(
            study.Say.Construct(),
            study.Say.Definition(),
            Kind(),
            _chance.Of(Standing.Mechanism, Standing.Mechanism, Standing.Context, Standing.UltimateOutcome),
            origin,
            _chance.Of(Novelty.New, Novelty.Known),
            study.Why()
        );
        if (_desk.Start(define) is { } id)
        {
            study.Constructs.Add(new ConstructId(id));
        }
    }

    private ConstructKind Kind() =>
        _chance.Of(
            ConstructKind.CognitiveProcess,
            ConstructKind.Emotion,
            ConstructKind.Behaviour,
            ConstructKind.Resource
        );

    private void Reopen(ConstructId construct)
    {
        if (_desk.Change(construct.Value, new ReopenConstruct(study.Why())))
        {
            study.Constructs.Add(construct);
        }

        _closed.Remove(construct);
    }

    // A full stop too many, or one too few.
    private CorrectConstruct Slip(Construct written) =>
        new(
            written.Name,
            written.Definition is [.. var most, '.'] ? most : $"{written.Definition}.",
            study.Say.Reason()
        );

    private void Change(ConstructId construct) =>
        _ = _chance.Below(22) switch
        {
            < 7 => _desk.Change(construct.Value, new RedefineConstruct(study.Say.Definition(), Kind(), study.Why())),
            < 10 => _desk.Change(construct.Value, new RenameConstruct(study.Say.Construct(), study.Why())),
            < 14 => _desk.Change(construct.Value, new AffirmConstruct(study.Why())),
            14 => _desk.Change(construct.Value, Slip(_desk.Find<Construct>(construct.Value)!)),
            15 => _desk.Change(
                construct.Value,
                new RecastConstruct(_chance.Of(Standing.Mechanism, Standing.UltimateOutcome), study.Why())
            ),
            16 => _desk.Change(construct.Value, new JudgeNovelty(_chance.Of(Novelty.New, Novelty.Known), study.Why())),
            17 => Close(construct, new RefuteConstruct(study.Why())),
            18 => Close(construct, new RetireConstruct(study.Why())),
            19 => Close(construct, new MergeConstruct(_chance.Of(study.Constructs), study.Why())),
            _ => Split(construct),
        };

    // The first one is what everything turns around: it stays.
    private bool Close(ConstructId construct, IChange<Construct> closing)
    {
        var isClosed = construct != study.Constructs[0] && _desk.Change(construct.Value, closing);
        if (isClosed)
        {
            study.Constructs.Remove(construct);
            _closed.AddRange(closing is MergeConstruct ? [] : [construct]);
        }

        return isClosed;
    }

    private bool Split(ConstructId construct)
    {
        var parts = new[] { Part("Early"), Part("Late") };
        var before = _desk.Position;
        if (!Close(construct, new SplitConstruct(parts, study.Why())))
        {
            return false;
        }

        _closed.Remove(construct);
        study.Constructs.AddRange(_desk.Since(before).Skip(1).Select(f => new ConstructId(f.Envelope.Stream)));
        return true;
    }

    private ConstructPart Part(string when) =>
        new($"{when} {study.Say.Mechanism()}", study.Say.Definition(), Kind(), Standing.Mechanism, Novelty.New);
}

using TheoryLedger.Configurations;
using TheoryLedger.Evidence;
using TheoryLedger.Impact;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.ProgrammeTheories;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Impact;

/// <summary>Tries a strike out on what was fetched, and names what it takes away.</summary>
internal sealed class WhatIfTelling
{
    private readonly PickedMatter _picked;
    private readonly Basis _basis;
    private readonly Strike _before;
    private readonly Strike _after;
    private readonly IReadOnlyDictionary<Guid, Support> _was;
    private readonly IReadOnlyDictionary<Guid, Support> _isNow;
    private readonly Dictionary<Guid, Loss> _losses;
    private readonly int _limit;

    private WhatIfTelling(PickedMatter picked, Strike strike, int limit)
    {
        (_picked, _limit) = (picked, limit);
        _basis = BasisReader.BasisOf(picked);
        // Of a source that was excluded already, or somebody who has left, it is shown what went with them.
        _before = picked.Gone with
        {
            Sources = [.. picked.Gone.Sources.Except(strike.Sources)],
            Participants = [.. picked.Gone.Participants.Except(strike.Participants)],
        };
        _after = picked.Gone.And(strike);
        var graph = new SupportGraph(_basis);
        (_was, _isNow) = (graph.Under(_before), graph.Under(_after));
        _losses = graph.Losses(_before, _after).ToDictionary(l => l.Id);
    }

    public static async Task<WhatIfReading> OfAsync(AsOf asOf, Strike strike, int limit, CancellationToken token) =>
        new WhatIfTelling(await PickedMatter.FindAsync(asOf, token), strike, limit).Tell(strike, asOf.Moment.Position);

    private WhatIfReading Tell(Strike strike, long position) =>
        new(
            Struck(strike),
            Of(_picked.Codings, c => c.Id, (c, l) => new CodingLoss(c.Id, c.ExcerptId.Value, l.Before, l.After)),
            Evidence(),
            Configurations(),
            Constructs(),
            Of(_picked.Regularities, r => r.Id, (r, l) => new RegularityLoss(r.Id, r.Pattern, l.Before, l.After)),
            Of([.. _picked.Theories.Where(t => t.State == TheoryState.Open)], t => t.Id, Theory),
            Of(_picked.Guidance, t => t.Id, Theory),
            position
        );

    private StruckReading Struck(Strike strike)
    {
        var (before, after) = (new StruckMatter(_basis, _before), new StruckMatter(_basis, _after));
        return new(
            [
                .. _picked
                    .Sources.Where(s => after.Sources.Contains(new(s.Id)) && !before.Sources.Contains(new(s.Id)))
                    .Select(s => new SourceNamed(s.Id, s.Title)),
            ],
            _basis.Excerpts.Count(x => before.Leaves(x.Id) && !after.Leaves(x.Id)),
            strike.Rigour is [] ? null : _basis.Sources.Count(s => s.Rigour is [])
        );
    }

    private Losses<EvidenceLoss> Evidence()
    {
        var forms = _picked.Configurations.ToDictionary(c => c.Id, c => c.FormVersion);
        var words = _picked.Excerpts.ToDictionary(x => x.Id, x => x.ExcerptVersion);
        return Of(
            _picked.Evidence,
            e => e.Id,
            (e, loss) =>
                new EvidenceLoss(
                    e.Id,
                    e.ConfigurationId.Value,
                    e.ExcerptId.Value,
                    e.Stance,
                    e.Nature,
                    e.JudgedVersion < forms.GetValueOrDefault(e.ConfigurationId.Value)
                        || e.ExcerptVersion < words.GetValueOrDefault(e.ExcerptId.Value),
                    loss.Before,
                    loss.After
                )
        );
    }

    private Losses<ConfigurationLoss> Configurations()
    {
        var evidence = _picked.Evidence.ToLookup(e => e.ConfigurationId.Value);
        return Of(
            [.. _picked.Configurations.Where(c => c.State == ConfigurationStatus.Open)],
            c => c.Id,
            (c, loss) =>
                new ConfigurationLoss(
                    c.Id,
                    c.Form.Title,
                    c.State,
                    loss.Before,
                    loss.After,
                    Count(evidence[c.Id], _was),
                    Count(evidence[c.Id], _isNow)
                )
        );
    }

    private Losses<ConstructLoss> Constructs()
    {
        var roles = new MechanismRoles(_picked.Configurations);
        return Of(
            [.. _picked.Constructs.Where(c => c.State == ConstructState.Open)],
            c => c.Id,
            (c, loss) => new ConstructLoss(c.Id, c.Name, c.State, roles.Has(c), loss.Before, loss.After)
        );
    }

    private TheoryLoss Theory(TheoryPick theory, Loss loss) =>
        new(
            theory.Id,
            theory.Title,
            theory.State,
            loss.Before,
            loss.After,
            [.. theory.Statements.Where(s => _losses.ContainsKey(s.Id.Value)).Select(StatementLoss)]
        );

    private StatementLoss StatementLoss(Statement statement)
    {
        var loss = _losses[statement.Id.Value];
        return new(statement.Id.Value, statement.Text, loss.Before, loss.After);
    }

    private Losses<TLoss> Of<TPick, TLoss>(
        IReadOnlyList<TPick> all,
        Func<TPick, Guid> id,
        Func<TPick, Loss, TLoss> tell
    )
    {
        var lost = all.Where(pick => _losses.ContainsKey(id(pick)))
            .Select(pick => (Pick: pick, Loss: _losses[id(pick)]))
            .OrderBy(l => l.Loss.IsWhole ? 0 : 1)
            .ToList();
        var whole = lost.Count(l => l.Loss.IsWhole);
        return new(
            all.Count(pick => IsSupported(_was, id(pick))),
            all.Count(pick => IsSupported(_isNow, id(pick))),
            whole,
            lost.Count - whole,
            [.. lost.Take(_limit).Select(l => tell(l.Pick, l.Loss))],
            Math.Max(0, lost.Count - _limit)
        );
    }

    private static StanceCounts Count(IEnumerable<EvidencePick> evidence, IReadOnlyDictionary<Guid, Support> supports)
    {
        var left = evidence.Where(e => IsSupported(supports, e.Id)).ToLookup(e => e.Stance);
        return new(left[Stance.Supports].Count(), left[Stance.Contradicts].Count(), left[Stance.Qualifies].Count());
    }

    private static bool IsSupported(IReadOnlyDictionary<Guid, Support> supports, Guid id) =>
        supports.TryGetValue(id, out var support) && support.Level != SupportLevel.Not;
}

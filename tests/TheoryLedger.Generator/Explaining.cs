using TheoryLedger.Constructs;
using TheoryLedger.Guidance;
using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;

namespace TheoryLedger.Generator;

/// <summary>Programme theories and the guidance drawn from them, each statement resting on versions of what it says.</summary>
internal sealed class Explaining(Study study)
{
    private readonly Chance _chance = study.Chance;
    private readonly Desk _desk = study.Desk;
    private readonly List<GuidanceId> _guidance = [];

    public void WorkOnTheory()
    {
        if (study.Configurations.Count == 0)
        {
            return;
        }

        if (study.Theories.Count < study.Plan.Theories * Math.Min(1, _desk.Progress * 4) || study.Theories.Count == 0)
        {
            var statements = Enumerable.Range(0, _chance.From(3, 8)).Select(_ => Statement(null)).ToList();
            if (_desk.Start(new AgreeInitialTheory(study.Say.Title(), statements, study.Why())) is { } id)
            {
                study.Theories.Add(new ProgrammeTheoryId(id));
            }

            return;
        }

        Revise(_chance.Of(study.Theories).Value);
    }

    public void WorkOnGuidance()
    {
        if (study.Theories.Count == 0)
        {
            return;
        }

        if (_guidance.Count < study.Plan.Theories)
        {
            var statements = Enumerable.Range(0, _chance.From(2, 6)).Select(_ => Statement(null)).ToList();
            if (_desk.Start(new DraftGuidance(study.Say.Title(), statements, study.Why())) is { } id)
            {
                _guidance.Add(new GuidanceId(id));
            }

            return;
        }

        var guidance = _chance.Of(_guidance).Value;
        var state = _desk.Find<PieceOfGuidance>(guidance)!;
        _ = _chance.In(0.3)
            ? _desk.Change(guidance, new ApproveGuidance(study.Say.Reason()))
            : _desk.Change(guidance, new ReviseGuidance(state.Title, Next(state.Statements), study.Why()));
    }

    private void Revise(Guid theory)
    {
        var state = _desk.Find<ProgrammeTheory>(theory)!;
        _ = _chance.Below(10) switch
        {
            < 2 => _desk.Change(theory, new AffirmTheory(study.Why())),
            2 => _desk.Change(theory, new LiftTheory(state.Title, Next(state.Statements), study.Why())),
            _ => _desk.Change(theory, new ReviseTheory(state.Title, Next(state.Statements), study.Why())),
        };
    }

    // One statement is said anew; the others stay as they are, on the versions that they rested on.
    private List<StatementInput> Next(IReadOnlyList<Statement> statements)
    {
        var changed = _chance.Below(statements.Count);
        List<StatementInput> next =
        [
            .. statements.Select(
                (s, i) => i == changed ? Statement(s.Id) : new StatementInput(s.Text, s.RestsOn, s.Id, s.Basis)
            ),
        ];
        if (next.Count < 14 && _chance.In(0.25))
        {
            next.Add(Statement(null));
        }

        return next;
    }

    private StatementInput Statement(StatementId? id)
    {
        List<Ref> grounds = [.. _chance.Some(study.Configurations, 3).Select(c => study.VersionOf(c.Value))];
        grounds.AddRange(_chance.Some(study.Constructs, 1).Select(c => study.VersionOf(c.Value)));
        var basis = grounds is [] ? StatementBasis.Conjecture : StatementBasis.Grounded;
        return new StatementInput(study.Say.Statement(), grounds, id, basis);
    }
}

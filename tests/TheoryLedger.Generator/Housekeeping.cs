using TheoryLedger.Codebook;
using TheoryLedger.Contributors;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Reviews;
using TheoryLedger.Sources;
using TheoryLedger.Texts;

namespace TheoryLedger.Generator;

/// <summary>What happens seldom, but happens: people come and go, scope moves, appraisals are revised, spans put right.</summary>
internal sealed class Housekeeping(Study study)
{
    private const int FewestPeople = 6;

    private readonly Chance _chance = study.Chance;
    private readonly Desk _desk = study.Desk;
    private readonly Phrases _say = study.Say;

    public void Step()
    {
        Action[] acts =
        [
            ChangePeople,
            ChangeReview,
            ReviseUse,
            ReviseUse,
            ReviseSource,
            ReviseSource,
            ReAnchor,
            ReAnchor,
            Exclude,
            ReopenPhase,
            ChangeCode,
            ChangeCode,
            Refute,
        ];
        _chance.Of(acts)();
    }

    private void ChangePeople()
    {
        var person = _chance.Of(study.People);
        _ = _chance.Below(3) switch
        {
            0 => _desk.Change(
                person.Value,
                new ChangeRole([TeamRole.Adjudicator], [CreditRole.Validation], _say.Reason())
            ),
            1 => _desk.Change(person.Value, new LinkAccount(_chance.Id(study.Calendar.Now))),
            _ => Leave(person),
        };
    }

    // Whoever has left decides no more, and somebody has to be left.
    private bool Leave(ContributorId person) =>
        study.People.Count > FewestPeople
        && _desk.Change(person.Value, new LeaveReview(_say.Reason()))
        && study.People.Remove(person);

    private void ChangeReview() =>
        _ = _chance.In(0.5)
            ? _desk.Change(
                _desk.Review,
                new RefocusScope(_say.Statement(), [_say.Statement()], ScopePurpose.TheoryIntegrity, _say.Reason())
            )
            : _desk.Change(
                _desk.Review,
                new AmendProtocol(
                    "Aim",
                    _desk.Find<Review>(_desk.Review)!.Protocol["Aim"],
                    _say.Statement(),
                    _say.Reason()
                )
            );

    private void ReviseUse()
    {
        var appraised = _chance
            .Some(study.Excerpts, 400)
            .FirstOrDefault(x => _desk.Find<Excerpt>(x.Id.Value)!.Appraisals.Count > 0);
        if (appraised is not null)
        {
            var appraisal = _desk.Find<Excerpt>(appraised.Id.Value)!.Appraisals.Keys.MinBy(id => id.Value);
            _desk.Change(appraised.Id.Value, new ReviseUseAppraisal(appraisal, Level(), _say.Reason()));
        }
    }

    private void ReviseSource()
    {
        var appraised = _chance
            .Some(study.Sources, 400)
            .Select(id => (Id: id.Value, State: _desk.Find<Source>(id.Value)!))
            .FirstOrDefault(s => s.State.Appraisals is not []);
        if (appraised.State is { Appraisals: [var first, ..] })
        {
            _desk.Change(appraised.Id, new ReviseSourceAppraisal(first.AppraisalId, Level(), _say.Reason()));
        }
    }

    private AppraisalLevel Level() => _chance.Of(AppraisalLevel.High, AppraisalLevel.Moderate, AppraisalLevel.Low);

    // The end is drawn in by a word or two; only a text that still lies open can be read for that.
    private void ReAnchor()
    {
        var excerpt = _chance.Some(study.Excerpts, 50).FirstOrDefault(x => TextOf(x) is { } t && t.IsOpen(0, t.Length));
        if (excerpt is null)
        {
            return;
        }

        var state = _desk.Find<Excerpt>(excerpt.Id.Value)!;
        var span = state.Present.Span with { To = state.Present.Span.To - 4 };
        var quote = TextOf(excerpt)!.Quote(span.From, span.To);
        _desk.Change(excerpt.Id.Value, new ReAnchorExcerpt(state.Present.TextId, span, quote, _say.Reason()));
    }

    private SourceText? TextOf(Noted excerpt) =>
        _desk.Find<SourceText>(_desk.Find<Excerpt>(excerpt.Id.Value)!.Present.TextId.Value);

    private void Exclude()
    {
        if (study.Sources.Count > 0)
        {
            var source = _chance.Of(study.Sources).Value;
            _ =
                _desk.Change(source, new ExcludeSource(_say.Reason()))
                && _chance.In(0.8)
                && _desk.Change(source, new ReinstateSource(_say.Reason()));
        }
    }

    private void ReopenPhase()
    {
        if (study.EndedPhases.Count > 0)
        {
            var phase = _chance.Of(study.EndedPhases).Value;
            _ =
                _desk.Change(phase, new ReopenPhase(_say.Reason()))
                && _desk.Change(phase, new ClosePhase(_say.Reason()));
        }
    }

    private void ChangeCode()
    {
        var tied = study.Codes.Find(c => _desk.Find<Code>(c.Value)!.Constructs.Count == 1);
        if (tied.Value != default)
        {
            var construct = _desk.Find<Code>(tied.Value)!.Constructs.First();
            _desk.Change(tied.Value, new UntieCode(construct, _say.Reason()));
            return;
        }

        var code = _chance.Of(study.Codes);
        var before = _desk.Position;
        if (_desk.Change(code.Value, new SplitCode([Part(), Part()], _say.Reason())))
        {
            study.Codes.Remove(code);
            study.Codes.AddRange(_desk.Since(before).Skip(1).Select(f => new CodeId(f.Envelope.Stream)));
        }
    }

    private CodePart Part() => new(_say.Title(), new CodeDefinition(_say.Definition()));

    // A theory is only given up while there are others.
    private void Refute()
    {
        if (study.Theories.Count > 2)
        {
            var theory = study.Theories[^1];
            _desk.Change(theory.Value, new RefuteTheory(study.Why()));
            study.Theories.Remove(theory);
        }
    }
}

using TheoryLedger.Assessments;
using TheoryLedger.Candidates;
using TheoryLedger.Consultations;
using TheoryLedger.DemiRegularities;
using TheoryLedger.Findings;
using TheoryLedger.Ledger;
using TheoryLedger.Memos;
using TheoryLedger.Milestones;
using TheoryLedger.Suggestions;
using TheoryLedger.TeamDecisions;
using TheoryLedger.Typology;

namespace TheoryLedger.Generator;

/// <summary>All that surrounds theory: memos, consultations, findings, assessments, patterns, categories, suggestions.</summary>
internal sealed class Reflecting(Study study)
{
    private readonly Chance _chance = study.Chance;
    private readonly Desk _desk = study.Desk;
    private readonly List<Guid> _memos = [];
    private readonly List<CategoryId> _categories = [];
    private readonly List<Guid> _patterns = [];
    private Guid? _dimension;

    /// <summary>One fact, whatever the state of the review.</summary>
    public void WriteMemo()
    {
        var about =
            study.Excerpts.Count > 0 && _chance.In(0.5)
                ? new Ref(study.AnyExcerpt().Id.Value)
                : study.AnyConfiguration();
        if (_memos.Count > 0 && _chance.In(0.1))
        {
            _desk.Change(_chance.Of(_memos), new AmendMemo(study.Say.Note(), study.Say.Reason()));
            return;
        }

        var kind = _chance.Of(MemoKind.Analytic, MemoKind.Analytic, MemoKind.Reflexive, MemoKind.Method);
        if (_desk.Start(new WriteMemo(kind, study.Say.Note(), about is null ? [] : [about])) is { } id)
        {
            _memos.Add(id);
        }
    }

    public void Consult()
    {
        var put = study.AnyConfiguration();
        var held = _desk.Start(
            new HoldConsultation(study.Say.Actor(), put is null ? [] : [put], _chance.From(4, 20), study.Say.Note())
        );
        for (var i = _chance.From(1, 6); i > 0; i--)
        {
            Advise(held!.Value);
        }
    }

    public void Audit()
    {
        var on = study.AnyConfiguration() ?? new Ref(_desk.Review);
        var kind = _chance.Of(FindingKind.Question, FindingKind.Finding);
        var finding = _desk.Start(new RaiseFinding(kind, study.Say.Note(), [on]));
        if (finding is { } id && _chance.In(0.8))
        {
            _desk.Change(id, new AnswerFinding(study.Say.Note()));
            _ = _chance.In(0.7) && _desk.Change(id, new CloseFinding(study.Say.Reason()));
        }
    }

    public void Assess()
    {
        if (study.AnyConfiguration() is { } of)
        {
            var concern = _chance.Of(Concern.None, Concern.Minor, Concern.Serious);
            _ = _chance.In(0.8)
                ? _desk.Start(
                    new AssessConfidence(
                        of,
                        concern,
                        Concern.Minor,
                        concern,
                        Concern.None,
                        _chance.Of(Confidence.High, Confidence.Low),
                        study.Say.Reason()
                    )
                )
                : _desk.Start(
                    new JudgeSaturation(of, _chance.In(0.5), "Nothing new in three sources", study.Say.Reason())
                );
        }
    }

    public void Decide() =>
        _desk.Start(
            new MinuteTeamDecision(
                _chance.Some(study.People, 4),
                study.Say.Note(),
                study.AnyConfiguration() is { } about ? [about] : [],
                _chance.In(0.1) ? Words.Of(study.Say.Reason()) : null
            )
        );

    public void Suggest()
    {
        if (study.Excerpts.Count == 0)
        {
            return;
        }

        var excerpt = study.AnyExcerpt();
        var about = study.VersionOf(excerpt.Id.Value);
        if (
            _desk.Start(
                new OfferSuggestion("reader 2.1", "coding", [about], study.Say.Note(), "m-7", new string('c', 64))
            )
            is not { } id
        )
        {
            return;
        }

        _ = (_chance.Below(3), excerpt.Codings) switch
        {
            (0, [var coding, ..]) => _desk.Change(id, new AcceptSuggestion(new Ref(coding.Value), study.Say.Reason())),
            (1, [var coding, ..]) => _desk.Change(id, new EditSuggestion(new Ref(coding.Value), study.Say.Note())),
            _ => _desk.Change(id, new RejectSuggestion(study.Say.Reason())),
        };
    }

    public void Conjecture()
    {
        var idea = new LogCandidate(
            new IfThenBecause(study.Say.Context(), study.Say.Outcome(), study.Say.Mechanism()),
            new CandidateOrigin(CandidateOriginKind.Hunch, []),
            study.Why()
        );
        if (_desk.Start(idea) is not { } id)
        {
            return;
        }

        _desk.Change(
            id,
            new PrioritiseCandidate(_chance.Of(Priority.High, Priority.Medium, Priority.Low), study.Why())
        );
        _ =
            study.AnyConfiguration() is { } into && _chance.In(0.5)
                ? _desk.Change(id, new AbsorbCandidate(into, study.Why()))
                : _chance.In(0.3) && _desk.Change(id, new SetCandidateAside(study.Why()));
    }

    public void SeePattern()
    {
        if (study.AnyConfiguration() is not { } shown)
        {
            return;
        }

        CaseShown[] cases = [new("Alliances", true, [shown]), new("Mergers", _chance.In(0.5), [])];
        if (_patterns.Count > 4 && _chance.In(0.6))
        {
            _desk.Change(_chance.Of(_patterns), new ReviseDemiRegularity(study.Say.Statement(), cases, study.Why()));
        }
        else if (_desk.Start(new IdentifyDemiRegularity(study.Say.Statement(), cases, study.Why())) is { } id)
        {
            _patterns.Add(id);
        }
    }

    public void Classify()
    {
        if (_categories.Count < 6)
        {
            _dimension = _desk.Start(
                new DefineDimension(study.Say.Title(), study.Say.Definition(), study.Say.Reason())
            );
            for (var i = 0; i < 3; i++)
            {
                var define = new DefineCategory(
                    new(_dimension!.Value),
                    study.Say.Title(),
                    study.Say.Definition(),
                    study.Say.Reason()
                );
                _categories.Add(new CategoryId(_desk.Start(define)!.Value));
            }
        }
        else if (study.AnyConfiguration() is { } item)
        {
            var category = _chance.Of(_categories).Value;
            _ = _chance.Below(20) switch
            {
                2 => _desk.Change(
                    _dimension!.Value,
                    new ChangeDimension(study.Say.Title(), study.Say.Definition(), study.Say.Reason())
                ),
                0 => _desk.Change(
                    category,
                    new ChangeCategory(study.Say.Title(), study.Say.Definition(), study.Say.Reason())
                ),
                1 => _desk.Find<Category>(category)!.Items.Select(c => c.Item).OrderBy(i => i.Id).FirstOrDefault()
                    is { } old
                    && _desk.Change(category, new DeclassifyItem(old, study.Say.Reason())),
                _ => _desk.Change(category, new ClassifyItem(item, study.Say.Reason())),
            };
        }
    }

    public void NameMoment(string name, MilestoneKind kind) => _desk.Start(new NameMilestone(name, kind));

    private void Advise(Guid consultation)
    {
        var before = _desk.Position;
        var about = study.AnyConfiguration();
        if (!_desk.Change(consultation, new GiveAdvice(study.Say.Note(), about is null ? [] : [about])))
        {
            return;
        }

        var given = (AdviceGiven)_desk.Since(before)[0].Event;
        if (_chance.In(0.7))
        {
            var response = _chance.Of(AdviceResponse.Accepted, AdviceResponse.Partly, AdviceResponse.Declined);
            _desk.Change(consultation, new AnswerAdvice(given.AdviceId, response, study.Say.Reason()));
        }
    }
}

using TheoryLedger.Codebook;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Contributors;
using TheoryLedger.Excerpts;
using TheoryLedger.Reviews;

namespace TheoryLedger.Generator;

/// <summary>The codebook, and how excerpts are read with it: by several people, who do not always agree.</summary>
internal sealed class Coding(Study study)
{
    private readonly Chance _chance = study.Chance;
    private readonly List<CodeId> _themes = [];

    /// <summary>A first codebook: themes, and a few codes under them.</summary>
    public void Begin()
    {
        for (var i = 1; i <= 6; i++)
        {
            _themes.Add(new CodeId(study.Desk.Start(new DefineCode($"Theme {i}", Meaning()))!.Value));
        }

        for (var i = 0; i < 4; i++)
        {
            Define();
        }
    }

    /// <summary>Adds to the codebook until it is as large as planned, then changes it.</summary>
    public void WorkOnCodebook()
    {
        var planned = (int)(study.Plan.Codes * Math.Min(1, study.Desk.Progress * 3)) + 6;
        if (study.Codes.Count < planned)
        {
            Define();
            return;
        }

        var code = _chance.Of(study.Codes).Value;
        _ = _chance.Below(12) switch
        {
            < 5 => study.Desk.Change(code, new RedefineCode(Meaning(), study.Say.Reason())),
            < 7 => study.Desk.Change(code, new RenameCode(study.Say.Title(), study.Say.Reason())),
            7 => study.Desk.Change(code, new MoveCode(study.Say.Reason(), _chance.Of(_themes))),
            8 when study.Constructs.Count > 0 => study.Desk.Change(
                code,
                new TieCode(_chance.Of(study.Constructs), study.Say.Reason())
            ),
            9 => study.Desk.Change(study.Desk.Review, new IssueCodebook(study.Say.Reason())),
            10 => End(code, new RetireCode(study.Say.Reason())),
            _ => End(code, new MergeCode(_chance.Of(study.Codes), study.Say.Reason())),
        };
    }

    /// <summary>What one person reads in an excerpt.</summary>
    public CodingId? Read(ExcerptId excerpt, ContributorId coder) =>
        study.Desk.Start(
            new CodeExcerpt(
                excerpt,
                _chance.Of(study.Codes),
                study.Say.Note(),
                _chance.Of(Explicitness.Explicit, Explicitness.Explicit, Explicitness.Inferred),
                _chance.Of(Certainty.Certain, Certainty.Probable, Certainty.Possible),
                _chance.In(0.8) ? CodingRound.Independent : CodingRound.AfterDiscussion,
                _chance.Of(ElementRole.Context, ElementRole.Mechanism, ElementRole.Outcome, ElementRole.Intervention)
            )
            {
                DecidedBy = [coder],
            }
        )
            is { } id
            ? new CodingId(id)
            : null;

    /// <summary>Takes back, replaces or disputes a reading.</summary>
    public void LookAgain()
    {
        if (study.Excerpts.Count == 0 || _chance.Of(study.Excerpts) is not { Codings: [_, ..] codings })
        {
            return;
        }

        var coding = _chance.Of(codings);
        switch (_chance.Below(10))
        {
            case < 2:
                study.Desk.Change(coding.Value, new WithdrawCoding(study.Say.Reason()));
                break;
            case < 4:
                Replace(coding, codings);
                break;
            default:
                Dispute(coding);
                break;
        }

        codings.RemoveAll(c => study.Desk.Find<Codings.Coding>(c.Value)?.IsStanding != true);
    }

    private void Define()
    {
        if (study.Desk.Start(new DefineCode(study.Say.Title(), Meaning(), _chance.Of(_themes))) is { } id)
        {
            study.Codes.Add(new CodeId(id));
        }
    }

    private CodeDefinition Meaning() => new(study.Say.Definition(), study.Say.Statement());

    // A codebook never shrinks to nothing.
    private bool End(Guid code, TheoryLedger.Ledger.IChange<Code> ending) =>
        study.Codes.Count > 8 && study.Desk.Change(code, ending) && study.Codes.Remove(new CodeId(code));

    private void Replace(CodingId coding, List<CodingId> codings)
    {
        var replaced = study.Desk.Change(
            coding.Value,
            new ReplaceCoding(
                _chance.Of(study.Codes),
                study.Say.Note(),
                Explicitness.Inferred,
                Certainty.Probable,
                CodingRound.AfterDiscussion,
                study.Say.Reason(),
                ElementRole.Mechanism
            )
        );
        if (replaced && study.Desk.Find<Codings.Coding>(coding.Value)?.ReplacedBy is { } by)
        {
            codings.Add(by);
        }
    }

    private void Dispute(CodingId coding)
    {
        var desk = study.Desk;
        if (!desk.Change(coding.Value, new DisputeCoding(study.Say.Reason())))
        {
            return;
        }

        var dispute = desk.Find<Codings.Coding>(coding.Value)!.Disputes.First(d => d.Value).Key;
        if (_chance.In(0.7))
        {
            desk.Change(coding.Value, new DiscussDispute(dispute, _chance.Some(study.People, 3), study.Say.Note()));
        }

        if (_chance.In(0.8))
        {
            var outcome = _chance.Of(DisputeOutcome.Stands, DisputeOutcome.Stands, DisputeOutcome.Withdrawn);
            desk.Change(coding.Value, new ResolveDispute(dispute, outcome, study.Say.Reason()));
        }
    }
}

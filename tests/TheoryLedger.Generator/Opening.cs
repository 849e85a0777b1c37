using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using TheoryLedger.Reviews;
using TheoryLedger.SubstantiveTheories;

namespace TheoryLedger.Generator;

/// <summary>How a review begins, how its phases follow each other, and how it ends.</summary>
internal sealed class Opening(Study study)
{
    private static readonly (string Name, double Begins)[] Plan =
    [
        ("Scoping", 0),
        ("Initial theory", 0.04),
        ("Literature review", 0.12),
        ("Testing in interviews", 0.55),
        ("Refinement", 0.85),
    ];

    private readonly Chance _chance = study.Chance;

    public void Begin()
    {
        var desk = study.Desk;
        desk.Start(
            new OpenReview(
                $"What makes shared work between organisations last? ({study.Plan.Seed})",
                "What works when organisations work together, for whom, in what circumstances, and why?",
                ["To explain how shared work emerges.", "To say when it does not."],
                ReviewKind.RealistReview,
                Funder: "A made-up fund",
                Label: "Made up by a generator"
            )
        );
        Join();
        desk.Change(desk.Review, new PublishProtocol([new ProtocolSection("Aim", "To build and to test theory.")]));
        IssueCriteria();
        Continue();
        foreach (var name in (string[])["Social exchange theory", "Actor-network theory"])
        {
            desk.Start(new AdoptSubstantiveTheory(name, study.Say.Definition(), study.Why()));
        }
    }

    /// <summary>Opens the next phase when its time has come, and closes the one before the last.</summary>
    public void Continue()
    {
        var next = study.Phases.Count;
        if (next == Plan.Length || study.Desk.Progress < Plan[next].Begins)
        {
            return;
        }

        study.Phases.Add(new(study.Desk.Start(new OpenPhase(Plan[next].Name, study.Say.Statement()))!.Value));
        if (next >= 2)
        {
            Close(study.Phases[next - 2]);
        }
    }

    /// <summary>The last fact but one closes the phase before the last, the very last fact the last.</summary>
    public void End()
    {
        Close(study.Phases[^2]);
        Close(study.Phases[^1]);
    }

    public void IssueCriteria() =>
        study.Desk.Change(
            study.Desk.Review,
            new IssueCriteria(
                [
                    new Criterion(CriterionKind.Include, study.Say.Statement()),
                    new Criterion(CriterionKind.Exclude, study.Say.Statement()),
                ],
                study.Say.Reason()
            )
        );

    private void Close(PhaseId phase)
    {
        study.Desk.Change(phase.Value, new ClosePhase(study.Say.Reason()));
        study.EndedPhases.Add(phase);
    }

    private void Join()
    {
        for (var i = 0; i < study.Plan.Contributors; i++)
        {
            var person = study.Desk.Start(
                new JoinReview(
                    ContributorKind.Person,
                    $"Reviewer {i + 1}",
                    [i == 0 ? TeamRole.LeadReviewer : _chance.Of(TeamRole.Reviewer, TeamRole.SecondCoder)],
                    [_chance.Of(CreditRole.Investigation, CreditRole.FormalAnalysis, CreditRole.Methodology)],
                    Orcid: null,
                    Account: i == 0 ? study.Desk.Owner
                        : _chance.In(0.5) ? _chance.Id(study.Calendar.Now)
                        : null
                )
            );
            study.People.Add(new ContributorId(person!.Value));
            if (_chance.In(0.5))
            {
                var stated = new StatePositionality(PositionKind.Positionality, study.Say.Note());
                study.Desk.Change(person.Value, stated);
            }
        }
    }
}

using TheoryLedger.Ledger;
using TheoryLedger.Milestones;

namespace TheoryLedger.Generator;

/// <summary>Makes up whole reviews: realistic in what they consist of, decided fact by fact by the core's own rules.</summary>
/// <remarks>Facts are handed out as they come about; what is remembered stays bounded, however many there are.</remarks>
public sealed class GeneratedReview
{
    // Nothing that happens between two looks at the clock takes more facts than this, the end included.
    private const int Longest = 60;

    private readonly Study _study;
    private readonly Opening _opening;
    private readonly Coding _coding;
    private readonly Reflecting _reflecting;
    private readonly (int Share, Action Act)[] _acts;
    private readonly List<(double At, string Name, MilestoneKind Kind)> _milestones =
    [
        (0.05, "Protocol", MilestoneKind.Protocol),
        (0.12, "Initial theory", MilestoneKind.InitialTheory),
        (0.55, "Interim report", MilestoneKind.Other),
        (0.85, "Preprint", MilestoneKind.Other),
        (0.97, "Submission", MilestoneKind.Submission),
    ];

    private GeneratedReview(ReviewPlan plan)
    {
        _study = new Study(plan);
        _opening = new Opening(_study);
        _reflecting = new Reflecting(_study);
        _coding = new Coding(_study);
        var interviewing = new Interviewing(_study);
        var reading = new Reading(_study, _coding, interviewing);
        var explaining = new Explaining(_study);
        _acts =
        [
            // Small reviews would otherwise be read through before anybody has thought about them.
            (plan.Facts < 20_000 ? 300 : 1_000, reading.Read),
            (40, _coding.LookAgain),
            (16, _coding.WorkOnCodebook),
            (6, reading.Screen),
            (50, reading.Appraise),
            (4, reading.Notice),
            (1, interviewing.AskAgain),
            (25, new Constructing(_study).Step),
            (90, new Configuring(_study, new Forms(_study)).Step),
            (380, new Weighing(_study).Step),
            (14, explaining.WorkOnTheory),
            (4, explaining.WorkOnGuidance),
            (60, _reflecting.WriteMemo),
            (4, _reflecting.Consult),
            (6, _reflecting.Audit),
            (8, _reflecting.Assess),
            (6, _reflecting.Decide),
            (12, _reflecting.Suggest),
            (5, _reflecting.Conjecture),
            (3, _reflecting.SeePattern),
            (8, _reflecting.Classify),
            (6, new Housekeeping(_study).Step),
        ];
    }

    /// <summary>The facts of a review in the order of their positions, with their words in the clear.</summary>
    public static IEnumerable<Recorded> Of(ReviewPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new GeneratedReview(plan).Tell();
    }

    private IEnumerable<Recorded> Tell()
    {
        foreach (var act in Acts())
        {
            act();
            foreach (var fact in _study.Desk.Hand())
            {
                yield return fact;
            }
        }
    }

    private IEnumerable<Action> Acts()
    {
        var (desk, plan) = (_study.Desk, _study.Plan);
        yield return _opening.Begin;
        yield return _coding.Begin;
        while (desk.Position < plan.Facts - Longest)
        {
            yield return Next();
        }

        while (desk.Position < plan.Facts - 2)
        {
            yield return _reflecting.WriteMemo;
        }

        yield return _opening.End;
    }

    private Action Next()
    {
        if (_milestones is [var next, ..] && _study.Desk.Progress >= next.At)
        {
            _milestones.RemoveAt(0);
            return () => _reflecting.NameMoment(next.Name, next.Kind);
        }

        _opening.Continue();
        var drawn = _study.Chance.Below(_acts.Sum(a => a.Share));
        return _acts.First(a => (drawn -= a.Share) < 0).Act;
    }
}

using System.Diagnostics;
using TheoryLedger.Guidance;
using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Guidance;

/// <summary>A piece of guidance as it stands, with the reason for each wording and every approval.</summary>
public sealed record GuidanceView(string Title, IReadOnlyList<Statement> Statements) : View, IView<GuidanceView>
{
    public static string Concept => "guidance";

    /// <summary>The number of the present wording, from 1: what a reference names as `version`.</summary>
    public int FormVersion { get; init; } = 1;

    public IReadOnlyList<GuidanceWording> Wordings { get; init; } = [];

    public IReadOnlyList<GuidanceApproval> Approvals { get; init; } = [];

    /// <summary>When and why it was found to hold as it was, in order.</summary>
    public IReadOnlyList<GuidanceWording> Affirmations { get; init; } = [];

    IEnumerable<Edge> IView<GuidanceView>.Edges =>
        [
            .. Statements.SelectMany(s => Pointing.From(s.Id.Value, "rests-on", s.RestsOn)),
            .. Pointing.AtTriggers(Wordings.Concat(Affirmations).Select(w => w.Why)),
        ];

    public static GuidanceView Apply(GuidanceView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, GuidanceDrafted e) => new GuidanceView(e.Title, e.Statements).Worded(e.Why, fact),
            ({ } v, GuidanceRevised e) => (
                v with
                {
                    FormVersion = e.Version,
                    Title = e.Title,
                    Statements = e.Statements,
                }
            ).Worded(e.Why, fact),
            ({ } v, GuidanceAffirmed e) => v with
            {
                Affirmations = [.. v.Affirmations, new(e.Version, e.Why, Taken.In(fact.Envelope))],
            },
            ({ } v, GuidanceApproved e) => v with
            {
                Approvals = [.. v.Approvals, new(e.Version, e.Reason, Taken.In(fact.Envelope))],
            },
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };

    private GuidanceView Worded(Reasoning why, Recorded fact) =>
        this with
        {
            Wordings = [.. Wordings, new(FormVersion, why, Taken.In(fact.Envelope))],
        };
}

/// <summary>Why guidance was worded as it was, or holds as it is.</summary>
public sealed record GuidanceWording(int FormVersion, Reasoning Why, Taken Taken);

/// <summary>One wording of guidance was approved for use.</summary>
public sealed record GuidanceApproval(int FormVersion, Words Reason, Taken Taken);

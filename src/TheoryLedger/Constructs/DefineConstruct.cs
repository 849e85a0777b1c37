using TheoryLedger.Consultations;
using TheoryLedger.Evidence;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.SubstantiveTheories;

namespace TheoryLedger.Constructs;

/// <summary>Gives an idea a name and a definition.</summary>
public sealed record DefineConstruct(
    string Name,
    string Definition,
    ConstructKind Kind,
    Standing Standing,
    ConstructOrigin Origin,
    Novelty Novelty,
    Reasoning Why
) : TheoryChange(Why), IStart<Construct>
{
    public override IEnumerable<string?> PublicWording => [Name, Definition];

    public override IEnumerable<Guid> RestsOn => [.. base.RestsOn, .. Origin.From.Select(r => r.Id)];

    public Decision Decide(Guid id, Known known) =>
        !IsGrounded(known) ? ConstructRefusals.OriginMismatch
        : Admission.CheckSources(Origin.From, known) is { } refusal ? refusal
        : new ConstructDefined(Name, Definition, Kind, Standing, Origin, Novelty, Why);

    private bool IsGrounded(Known known) =>
        Origin.Kind switch
        {
            ConstructOriginKind.Excerpt => ComesFrom<Excerpt>(known),
            ConstructOriginKind.Consultation => ComesFrom<Consultation>(known),
            ConstructOriginKind.SubstantiveTheory => Origin.From.Any(r =>
                known.Find<SubstantiveTheory>(r.Id) is not null
            ),
            ConstructOriginKind.Conjecture => Origin.From is [],
            // Only dividing a construct begins its parts, so that the whole knows of them.
            ConstructOriginKind.Split => false,
            _ => true,
        };

    private bool ComesFrom<TState>(Known known)
        where TState : class, IState =>
        Origin.From is not [] && Origin.From.All(r => known.Find<TState>(r.Id) is not null);
}

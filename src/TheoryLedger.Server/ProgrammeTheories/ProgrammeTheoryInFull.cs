using System.Text.Json.Nodes;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Consultations;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.ProgrammeTheories;

/// <summary>A programme theory, what each statement rests on, and what was made of it.</summary>
public sealed record ProgrammeTheoryInFull(
    Guid Id,
    long Version,
    int FormVersion,
    string Title,
    TheoryRange Level,
    TheoryState State,
    IReadOnlyList<GroundedStatement> Statements,
    IReadOnlyList<TheoryVerdict> Verdicts,
    IReadOnlyList<NamedRef> Candidates,
    NamedRef? LiftedWith,
    IReadOnlyList<JsonObject> Assessments,
    IReadOnlyList<PutToStakeholders> Consultations
)
{
    public static async Task<ProgrammeTheoryInFull> Of(ProgrammeTheoryView view, AsOf asOf, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(asOf);
        var candidates = view.Candidates.Select(id => new Ref(id.Value)).ToList();
        var lifted = view.LiftedWith is { } with ? new Ref(with.Value) : null;
        Ref[] refs =
        [
            .. view.Statements.SelectMany(s => s.RestsOn),
            .. candidates,
            .. lifted is null ? Array.Empty<Ref>() : [lifted],
        ];
        var neighbours = await Neighbours.FindAsync(asOf, refs.Select(r => r.Id), token);
        var assessments = await Neighbours.PointingAtAsync(asOf, view.Id, "of", "assessments", token);
        var consultations = await asOf.PointingAtAsync<ConsultationView>(view.Id, "put", 0, int.MaxValue, token);
        return new(
            view.Id,
            view.Version,
            view.FormVersion,
            view.Title,
            view.Level,
            view.State,
            GroundedStatement.Of(view.Statements, neighbours),
            view.Verdicts,
            neighbours.Name(candidates),
            lifted is null ? null : neighbours.Name(lifted),
            assessments,
            [.. consultations.Select(c => PutToStakeholders.In(c, view.Id))]
        );
    }
}

/// <summary>A consultation that a theory was put to.</summary>
/// <param name="Id">Of the consultation.</param>
/// <param name="Group">Who was asked.</param>
/// <param name="Versions">The versions that were put to them.</param>
/// <param name="Held">By whom and when.</param>
public sealed record PutToStakeholders(Guid Id, string Group, IReadOnlyList<int> Versions, Taken Held)
{
    public static PutToStakeholders In(ConsultationView consultation, Guid theory)
    {
        ArgumentNullException.ThrowIfNull(consultation);
        return new(
            consultation.Id,
            consultation.Group,
            [.. consultation.Put.Where(r => r.Id == theory).Select(r => r.Version).OfType<int>()],
            consultation.Held
        );
    }
}

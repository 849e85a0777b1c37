using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;

namespace TheoryLedger.Consultations;

/// <summary>Puts theory to stakeholders.</summary>
public sealed record HoldConsultation(
    string Group,
    [PointsAt(Thing.Theory | Thing.Restated, AtVersion = true)] IReadOnlyList<Ref> Put,
    int? Attendance = null,
    Words? Questions = null
) : Command, IStart<Consultation>
{
    public override IEnumerable<Guid> RestsOn => Put.Select(r => r.Id);

    public Decision Decide(Guid id, Known known) =>
        TheoryVersions.Check(Put, known) is { } refusal
            ? refusal
            : new ConsultationHeld(Group, Attendance, Put, Questions);
}

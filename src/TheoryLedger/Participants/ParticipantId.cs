using TheoryLedger.Ledger;

namespace TheoryLedger.Participants;

/// <summary>The identity of somebody interviewed, under a pseudonym.</summary>
public readonly record struct ParticipantId(Guid Value) : IId<ParticipantId>
{
    public static ParticipantId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

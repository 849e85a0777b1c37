using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Mechanisms;

/// <summary>Which constructs are mechanisms, for a whole page at once; as <see cref="ConstructRoles.MakeMechanism"/> says of one.</summary>
internal static class MechanismList
{
    public static Task<List<ConstructView>> PageAsync(AsOf asOf, long after, int limit, CancellationToken token) =>
        asOf.WhereAsync<ConstructView>(AreMechanisms(asOf), after, limit, token);

    /// <summary>SQL that is true of a construct <c>i</c> which is a mechanism.</summary>
    public static string AreMechanisms(AsOf asOf) =>
        $"""
            case when exists (select from ledger.read_edge e
                              where e.generation = $1 and e.review = $2 and e.target = i.id and e.kind = 'stands-as'
                                and {asOf.Holds("e")})
                 then exists (select from ledger.read_edge e
                              where e.generation = $1 and e.review = $2 and e.target = i.id and e.kind = 'stands-as'
                                and {asOf.Holds("e")}
                                and e.label::jsonb ->> 'role' in ('Mechanism', 'MechanismResource', 'MechanismReasoning'))
                 else i.view ->> 'standing' = 'mechanism' end
            """;
}

using Npgsql;
using TheoryLedger.Codebook;
using TheoryLedger.Constructs;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Recording;

/// <summary>Keeps two open things of one kind from having one name. Only asked under the review's lock, so that nobody else can take it meanwhile.</summary>
public sealed class NameGuard(Gathering gathering)
{
    // What each kind is called where it is read, and in the store.
    private static readonly Dictionary<Type, (string Concept, string Stream)> Kinds = new()
    {
        [typeof(Construct)] = ("constructs", "construct"),
        [typeof(Code)] = ("codes", "code"),
    };

    /// <summary>Refuses facts that would give something the name of another.</summary>
    public async Task<Refusal?> FindTakenAsync(
        NpgsqlConnection connection,
        Guid review,
        Ruling ruling,
        Gathered seen,
        IReadOnlyList<Fact> facts,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(ruling);
        ArgumentNullException.ThrowIfNull(seen);
        var claims = NameClaims.Of(ruling.Target, facts, seen.Things);
        if (claims.Kinds is [])
        {
            return null;
        }

        var ids = await AllAsync(connection, review, claims.Kinds, token);
        var things = (await gathering.LoadAsync(connection, review, ids, [], token)).Things;
        var normal = await NormalForm.OfAsync(connection, claims.Names(things), token);
        // As it stands, as what its letters look like, and as what they look like in small: П looks like nothing else, п like an n.
        return claims.Check(things, name => normal[name])
            ?? claims.Check(things, name => Lookalikes.InLatin(normal[name]))
            ?? claims.Check(things, name => Lookalikes.InLatin(normal[name].ToLowerInvariant()));
    }

    // What people read tells which things there are, and the entries tell of what it does not hold yet: one statement sees both at once.
    private static async Task<List<Guid>> AllAsync(
        NpgsqlConnection connection,
        Guid review,
        IReadOnlyList<Type> kinds,
        CancellationToken token
    )
    {
        await using var query = connection.Command(
            """
            with reading as (
                select g.current, coalesce(p.position, 0) as reached from ledger.read_generation g
                left join ledger.read_progress p on p.generation = g.current and p.review = $1)
            select i.id from reading r
            join ledger.read_item i on i.generation = r.current and i.review = $1
            where i.concept = any ($2) and i.until = 9223372036854775807
            union
            select e.stream from reading r
            join ledger.entry e on e.review = $1 and e.position > r.reached
            join ledger_events.mt_streams s on s.tenant_id = $3 and s.id = e.stream
            where s.type = any ($4)
            """,
            review,
            kinds.Select(kind => Kinds[kind].Concept).ToArray(),
            review.ToString(),
            kinds.Select(kind => Kinds[kind].Stream).ToArray()
        );
        var ids = new List<Guid>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            ids.Add(row.GetGuid(0));
        }

        return ids;
    }
}

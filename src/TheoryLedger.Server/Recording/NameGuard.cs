using Npgsql;
using TheoryLedger.Codebook;
using TheoryLedger.Constructs;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Recording;

/// <summary>Keeps two open things of one kind from having one name. Only asked under the review's lock, so that nobody else can take it meanwhile.</summary>
public sealed class NameGuard(Gathering gathering)
{
    // What each kind is called in the store.
    private static readonly Dictionary<Type, string> Kinds = new()
    {
        [typeof(Construct)] = "construct",
        [typeof(Code)] = "code",
    };

    /// <summary>Refuses facts that would give something the name of another.</summary>
    public async Task<Refusal?> FindTakenAsync(
        NpgsqlConnection connection,
        Guid review,
        Ruling ruling,
        Gathered seen,
        IReadOnlyList<Fact> facts,
        long position,
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

        var claimed = await NormalForm.OfAsync(connection, claims.Names(Nothing), token);
        var rivals = new List<Guid>();
        foreach (var kind in claims.Kinds)
        {
            var register = await FollowedAsync(connection, review, kind, position, token);
            rivals.AddRange((await register.FindAsync(claimed.Values.SelectMany(KeysOf), token)).Select(r => r.Thing));
        }

        var things = (await gathering.LoadAsync(connection, review, rivals, [], token)).Things;
        var normal = await NormalForm.OfAsync(connection, claims.Names(things), token);
        return Looks
            .Select(look => claims.Check(things, name => look(normal[name])))
            .FirstOrDefault(r => r is not null);
    }

    // As it stands, as what its letters look like, and as what they look like in small: П looks like nothing else, п like an n.
    private static readonly Func<string, string>[] Looks =
    [
        name => name,
        Lookalikes.InLatin,
        name => Lookalikes.InLatin(name.ToLowerInvariant()),
    ];

    private static IEnumerable<string> KeysOf(string name) =>
        Looks.Select(look => SameName.Fold(look(name))).Distinct();

    /// <summary>Every way in which a name may be read, so that two are the same exactly where one of these is.</summary>
    internal static IEnumerable<string> ReadingsOf(string normal) =>
        Looks.Select((look, way) => $"{way} {SameName.Fold(look(normal))}");

    private static Dictionary<Guid, IState> Nothing { get; } = [];

    private async Task<Register> FollowedAsync(
        NpgsqlConnection connection,
        Guid review,
        Type kind,
        long position,
        CancellationToken token
    )
    {
        var register = new Register(connection, review, $"{Kinds[kind]} {SameName.Rule}");
        var reached = await register.ReachedAsync(token);
        if (reached < position)
        {
            var changed = await register.ChangedAsync(Kinds[kind], reached, token);
            var things = (await gathering.LoadAsync(connection, review, changed, [], token)).Things;
            var names = changed
                .Select(id => (Id: id, Name: ((ICalled)things[id]).Called))
                .Where(thing => thing.Name is not null)
                .ToDictionary(thing => thing.Id, thing => thing.Name!);
            var normal = await NormalForm.OfAsync(connection, names.Values, token);
            await register.FollowAsync(
                changed,
                [.. names.SelectMany(thing => KeysOf(normal[thing.Value]).Select(key => (thing.Key, key)))],
                position,
                token
            );
        }

        return register;
    }
}

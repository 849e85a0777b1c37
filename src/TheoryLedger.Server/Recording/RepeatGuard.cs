using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Recording;

/// <summary>Keeps what stands from being recorded once more. Only asked under the review's lock, so that nobody else can record it meanwhile.</summary>
public sealed class RepeatGuard(Gathering gathering, IEnumerable<OnlyOnce> rules)
{
    /// <summary>Refuses facts of which one would stand twice.</summary>
    public async Task<Refusal?> FindAsync(
        NpgsqlConnection connection,
        (Guid Review, Guid Target) about,
        IReadOnlyList<Fact> facts,
        long position,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(facts);
        var review = about.Review;
        var onStreams = facts.Select(f => (f.Stream ?? about.Target, f.Event)).ToList();
        foreach (var rule in rules)
        {
            var added = await NamedAsync(
                connection,
                rule,
                [
                    .. rule.Added(facts.Select(f => f.Event)),
                    .. await ReturningAsync(connection, review, rule, onStreams, token),
                ],
                token
            );
            if (added is not [] && await StandingAsync(rule, added) is { } standing)
            {
                return rule.Refuse(standing);
            }
        }

        return null;

        async Task<Guid?> StandingAsync(OnlyOnce rule, List<(string Key, Guid? InsteadOf)> added)
        {
            var register = new Register(connection, review, rule.Kind);
            await FollowAsync(connection, review, rule, register, position, token);
            var found = await register.FindAsync(added.Select(a => a.Key), token);
            return found.Where(f => !added.Contains((f.Key, f.Thing))).Select(f => (Guid?)f.Thing).FirstOrDefault();
        }
    }

    private async Task FollowAsync(
        NpgsqlConnection connection,
        Guid review,
        OnlyOnce rule,
        Register register,
        long position,
        CancellationToken token
    )
    {
        var reached = await register.ReachedAsync(token);
        if (reached < position)
        {
            var changed = await register.ChangedAsync(rule.Thing, reached, token);
            var things = (await gathering.LoadAsync(connection, review, changed, [], token)).Things;
            var standing = changed
                .Select(id => (Key: rule.KeyOf(things[id]), Id: (Guid?)id))
                .Where(s => s.Key is not null);
            var known = await NamedAsync(connection, rule, [.. standing.Select(s => (s.Key!, s.Id))], token);
            await register.FollowAsync(changed, [.. known.Select(k => (k.Of!.Value, k.Key))], position, token);
        }
    }

    private async Task<List<(string Key, Guid? InsteadOf)>> ReturningAsync(
        NpgsqlConnection connection,
        Guid review,
        OnlyOnce rule,
        IReadOnlyList<(Guid, LedgerEvent)> facts,
        CancellationToken token
    )
    {
        var returning = rule.Returning(facts).Distinct().ToList();
        if (returning is [])
        {
            return [];
        }

        var things = (await gathering.LoadAsync(connection, review, returning, [], token)).Things;
        return
        [
            .. returning
                .Select(id => (Key: rule.KeyAgain(things[id]), InsteadOf: (Guid?)id))
                .Where(again => again.Key is not null)
                .Select(again => (again.Key!, again.InsteadOf)),
        ];
    }

    // A name is known by each way of reading it.
    private static async Task<List<(string Key, Guid? Of)>> NamedAsync(
        NpgsqlConnection connection,
        OnlyOnce rule,
        List<(string Key, Guid? Of)> keys,
        CancellationToken token
    )
    {
        if (!rule.IsName || keys is [])
        {
            return keys;
        }

        var normal = await NormalForm.OfAsync(connection, keys.Select(k => k.Key), token);
        return [.. keys.SelectMany(k => NameGuard.ReadingsOf(normal[k.Key]).Select(reading => (reading, k.Of)))];
    }
}

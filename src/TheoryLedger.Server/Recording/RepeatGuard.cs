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
        Guid review,
        IReadOnlyList<Fact> facts,
        long position,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var rule in rules)
        {
            var added = rule.Added(facts.Select(f => f.Event)).ToList();
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
            var standing = changed.Select(id => (id, Key: rule.KeyOf(things[id]))).Where(s => s.Key is not null);
            await register.FollowAsync(changed, [.. standing.Select(s => (s.id, s.Key!))], position, token);
        }
    }
}

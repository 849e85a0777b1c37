using Npgsql;
using TheoryLedger.Evidence;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Recording;

/// <summary>Keeps an excerpt from counting twice for the same. Only asked under the review's lock, so that nobody else can link it meanwhile.</summary>
public sealed class RepeatGuard(Gathering gathering)
{
    private const string Kind = "evidence 1";

    // As the store calls what is linked.
    private const string Thing = "evidence_link";

    /// <summary>Refuses to link what stands as evidence there, on the same side, already.</summary>
    public async Task<Refusal?> FindLinkedAsync(
        NpgsqlConnection connection,
        Guid review,
        IReadOnlyList<Fact> facts,
        long position,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(facts);
        var keys = facts.Select(f => f.Event).OfType<EvidenceLinked>().Select(KeyOf).ToList();
        if (keys is [])
        {
            return null;
        }

        var register = new Register(connection, review, Kind);
        await FollowAsync(connection, review, register, position, token);
        return await register.FindAsync(keys, token) is [var (link, _), ..] ? EvidenceRefusals.Linked(link) : null;
    }

    private async Task FollowAsync(
        NpgsqlConnection connection,
        Guid review,
        Register register,
        long position,
        CancellationToken token
    )
    {
        var reached = await register.ReachedAsync(token);
        if (reached < position)
        {
            var changed = await register.ChangedAsync(Thing, reached, token);
            var things = (await gathering.LoadAsync(connection, review, changed, [], token)).Things;
            var standing = changed
                .Select(id => (Id: id, Link: (EvidenceLink)things[id]))
                .Where(e => e.Link is { IsStanding: true, IsDropped: false });
            await register.FollowAsync(changed, [.. standing.Select(e => (e.Id, KeyOf(e.Link)))], position, token);
        }
    }

    private static string KeyOf(EvidenceLinked e) =>
        $"{e.ExcerptId} {e.ConfigurationId} {e.Element} {e.Link} {e.Stance}";

    private static string KeyOf(EvidenceLink e) => $"{e.ExcerptId} {e.ConfigurationId} {e.Element} {e.Link} {e.Stance}";
}

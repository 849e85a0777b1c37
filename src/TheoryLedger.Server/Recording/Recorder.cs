using Marten;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Recording;

/// <summary>Takes a decision and records it, so that what it rests on still holds when it is committed.</summary>
/// <remarks>
/// The decision is first taken on what is seen without any lock. Under the review's lock only the versions of what was seen
/// are compared; if any moved, everything is read again and the decision taken anew. It can move no more until the commit.
/// </remarks>
public sealed class Recorder(
    IDocumentStore store,
    NpgsqlDataSource database,
    Gathering gathering,
    Writing writing,
    QuoteGuard quotes,
    NameGuard names,
    RepeatGuard repeats,
    Queues queues,
    StoredClock clock
)
{
    public async Task<Outcome> RecordAsync(Asked asked, Ruling ruling, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(ruling);
        var first = await LookAsync(asked, ruling, token);
        if (first.Earlier is { } earlier)
        {
            return earlier;
        }

        if (Refuse(asked, ruling, first.Seen) is { } problem)
        {
            return problem;
        }

        using var turn = await queues.TurnAsync(asked.Queue, token);
        using var place = await queues.ConnectionAsync(token);
        await using var session = store.LightweightSession(asked.Review.ToString());
        await session.BeginTransactionAsync(token);
        return await UnderLockAsync(session, asked, ruling, first.Seen, token);
    }

    private async Task<(Outcome? Earlier, Gathered Seen)> LookAsync(Asked asked, Ruling ruling, CancellationToken token)
    {
        using var place = await queues.ConnectionAsync(token);
        await using var connection = await database.OpenConnectionAsync(token);
        return await EarlierAsync(connection, asked, token) is { } earlier
            ? (earlier, new Gathered())
            : (null, await GatherAsync(connection, asked, ruling, token));
    }

    private Task<Gathered> GatherAsync(
        NpgsqlConnection connection,
        Asked asked,
        Ruling ruling,
        CancellationToken token
    ) => gathering.LoadAsync(connection, asked.Review, ruling.Looks(asked.Review), ruling.Reads, token);

    private async Task<Outcome> UnderLockAsync(
        IDocumentSession session,
        Asked asked,
        Ruling ruling,
        Gathered seen,
        CancellationToken token
    )
    {
        var connection = (NpgsqlConnection)session.Connection!;
        await ReviewLock.BePatientAsync(connection, token);
        if (asked.Scope == Guid.Empty)
        {
            await ReviewLock.TakeAsync(connection, asked, token);
        }

        var held = await ReviewLock.TakeAsync(connection, asked.Review, clock, token);
        if (await EarlierAsync(connection, asked, token) is { } earlier)
        {
            return earlier;
        }

        var present = await ReviewLock.VersionsAsync(
            connection,
            asked.Review,
            [.. seen.Versions.Keys, ruling.Target],
            token
        );
        if (present.Count != seen.Versions.Count || present.Any(v => seen.Versions.GetValueOrDefault(v.Key) != v.Value))
        {
            seen = await GatherAsync(connection, asked, ruling, token);
        }

        if (Refuse(asked, ruling, seen) is { } problem)
        {
            return problem;
        }

        if (ruling.IsUnframed)
        {
            seen.Begun = await FirstSteps.OfAsync(connection, asked.Review, token);
        }

        return await WriteAsync(session, asked, ruling, seen, held, token);
    }

    private async Task<Outcome> WriteAsync(
        IDocumentSession session,
        Asked asked,
        Ruling ruling,
        Gathered seen,
        ReviewLock held,
        CancellationToken token
    )
    {
        var connection = (NpgsqlConnection)session.Connection!;
        return ruling.Take(seen, held.Position, () => Guid.CreateVersion7(held.RecordedAt)) switch
        {
            Decision.Refused(var refusal) => Outcome.Of(Problems.Refused(refusal)),
            Decision.Accepted(var facts) => await RefuseAsync(connection, asked, ruling, seen, held, facts, token)
                is { } refusal
                ? Outcome.Of(Problems.Refused(refusal))
                : await writing.WriteAsync(session, asked, ruling, seen, held, facts, token),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    // What a decision cannot know, because it looks at no more than it rests on.
    private async Task<Refusal?> RefuseAsync(
        NpgsqlConnection connection,
        Asked asked,
        Ruling ruling,
        Gathered seen,
        ReviewLock held,
        IReadOnlyList<Fact> facts,
        CancellationToken token
    ) =>
        await Departure.FindLastOwnerAsync(connection, asked.Review, ruling.Target, facts, token)
        ?? await names.FindTakenAsync(connection, asked.Review, ruling, seen, facts, held.Position, token)
        ?? await SourceGuard.FindRegisteredAsync(connection, asked.Review, facts, held.Position, token)
        ?? await repeats.FindAsync(connection, (asked.Review, ruling.Target), facts, held.Position, token)
        ?? await quotes.FindRepeatedAsync(connection, asked.Review, ruling.Command, facts, token);

    private Task<Outcome?> EarlierAsync(NpgsqlConnection connection, Asked asked, CancellationToken token) =>
        RememberedRequests.FindAsync(connection, asked, clock.GetUtcNow(), token);

    private static Outcome? Refuse(Asked asked, Ruling ruling, Gathered seen) =>
        ruling.Several is not [] ? RefuseSeveral(ruling.Several, seen) : RefuseOne(asked, ruling, seen);

    // What is not there at all, the decision itself refuses.
    private static Outcome? RefuseSeveral(IReadOnlyList<SeenThing> several, Gathered seen)
    {
        var moved = several
            .Where(item => seen.Versions.TryGetValue(item.Id, out var version) && version != item.Version)
            .Select(item => item with { Version = seen.Versions[item.Id] })
            .ToList();
        return moved is [] ? null : Outcome.Of(Problems.SeveralStale(moved));
    }

    private static Outcome? RefuseOne(Asked asked, Ruling ruling, Gathered seen) =>
        (ruling.IsNew, seen.Versions.TryGetValue(ruling.Target, out var version)) switch
        {
            (true, false) when seen.Versions.ContainsKey(asked.Review) || ruling.Target == asked.Review => null,
            (true, true) => Outcome.Of(Problems.Refused(Names.Taken)),
            (false, true) when asked.Expected > version => Outcome.Of(Problems.NotYetThere(version)),
            (false, true) => version == asked.Expected ? null : Outcome.Of(Problems.Stale(version)),
            _ => Outcome.Of(Problems.NotFound),
        };
}

using System.Text.Json;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Recording;
using TheoryLedger.Server.Storage;
using TheoryLedger.Withdrawals;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>Carries out an erasure that two people approved. Every step can be done again, and is, after a crash.</summary>
/// <remarks>
/// The order, and what stays true after a crash behind each step:
/// (1) The fence is put up outside the database, twice. From here on the erasure is never forgotten: whoever starts goes on with it.
/// (2) The keys behind it are destroyed. Nobody reads the words any more; they are told to be erased, with date and ground.
/// (3) Another wrapping key takes over. What was copied of the keys before opens nothing in this folder.
/// (4) The fact is recorded, with every field that can be opened no more. Until then a bundle shows them as missing, which is a
/// finding and no lie; a fact before the keys were gone would be one.
/// (5) Ciphertext goes, and only what a fact names: the database itself refuses any other deletion.
/// Words of theirs that somebody records between (1) and (4) are sealed without their key or before the lock that (4) waits for.
/// </remarks>
public sealed class Eraser(
    NpgsqlDataSource database,
    Gathering gathering,
    Answerable answerable,
    Recorder recorder,
    KeyRing keys,
    StoredClock clock
)
{
    /// <summary>Told of every step that a crash may come after.</summary>
    public Action<ErasureStep> Reached { get; init; } = _ => { };

    public async Task<Outcome> RunAsync(Asked asked, EraseWithdrawn command, Guid request, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(asked);
        await using var connection = await database.OpenConnectionAsync(token);
        if (await RememberedRequests.FindAsync(connection, asked, clock.GetUtcNow(), token) is { } earlier)
        {
            return earlier;
        }

        // Once the fence is up, the erasure goes on whoever leaves.
        command = Standing(asked, request) is null
            ? command with
            {
                Gone = await answerable.GoneAsync(asked.Review, request, token),
            }
            : command;
        var ruling = RulingOf(command, request);
        var seen = await gathering.LoadAsync(connection, asked.Review, ruling.Looks(asked.Review), [], token);
        if (Refuse(asked, ruling, seen) is { } refused)
        {
            return refused;
        }

        var state = (WithdrawalRequest)seen.Things[request];
        var fence = await FenceAsync(connection, asked, request, state, token);
        Close(fence);
        var erased = command with
        {
            Subjects = fence.Subjects,
            Erased = await ClosedAsync(connection, asked.Review, state, fence, token),
        };
        var outcome = await recorder.RecordAsync(asked, RulingOf(erased, request), token);
        if (outcome is Outcome.Acknowledged)
        {
            Reached(ErasureStep.Recorded);
            await ErasedRows.ClearAsync(database, asked.Review, request, token);
            Reached(ErasureStep.Cleared);
        }

        return outcome;
    }

    private void Close(Fence fence)
    {
        keys.Raise(fence);
        Reached(ErasureStep.Fenced);
        keys.Enforce(fence);
        Reached(ErasureStep.Destroyed);
        keys.Rotate();
        Reached(ErasureStep.Rotated);
    }

    private static Ruling RulingOf(EraseWithdrawn command, Guid request) =>
        new(
            request,
            IsNew: false,
            command,
            known =>
                known.Find<WithdrawalRequest>(request) is { } state
                    ? command.Decide(state, known)
                    : Framing.Unknown("thing", request)
        )
        {
            State = typeof(WithdrawalRequest),
        };

    // All that can be refused is refused before anything is destroyed.
    private static Outcome? Refuse(Asked asked, Ruling ruling, Gathered seen) =>
        !seen.Versions.TryGetValue(ruling.Target, out var version)
        || seen.Things[ruling.Target] is not WithdrawalRequest
            ? Outcome.Of(Problems.NotFound)
        : version != asked.Expected ? Outcome.Of(Problems.Stale(version))
        : ruling.Take(seen, position: 0, () => Guid.Empty) is Decision.Refused(var refusal)
            ? Outcome.Of(Problems.Refused(refusal))
        : null;

    // A fence that is up already is the one that counts.
    private async Task<Fence> FenceAsync(
        NpgsqlConnection connection,
        Asked asked,
        Guid request,
        WithdrawalRequest state,
        CancellationToken token
    )
    {
        if (Standing(asked, request) is { } standing)
        {
            return standing;
        }

        var basis = JsonSerializer.SerializeToElement(state.Decided!.Basis, LedgerJson.Options).GetString()!;
        var (subjects, fields) = await ReachAsync(connection, asked.Review, state, token);
        return new Fence(asked.Review, request, asked.Caller.Account, clock.GetUtcNow(), basis, subjects, fields);
    }

    private Fence? Standing(Asked asked, Guid request) =>
        keys.Fences.FirstOrDefault(f => f.Review == asked.Review && f.Request == request);

    private static async Task<(IReadOnlyList<Guid> Subjects, IReadOnlyList<FencedField> Fields)> ReachAsync(
        NpgsqlConnection connection,
        Guid review,
        WithdrawalRequest state,
        CancellationToken token
    )
    {
        if (state.ParticipantId is not { } participant)
        {
            return (
                [],
                [.. state.Fields.SelectMany(f => f.Pointers.Select(p => new FencedField(review, f.EventId, p)))]
            );
        }

        var scope = state.Decided!.Scope!.Value;
        var matter = await ErasureMatter.OfAsync(connection, review, participant.Value, scope, token);
        return matter.Subjects is [] ? ([], await matter.FieldsAsync(connection, token)) : (matter.Subjects, []);
    }

    // Behind the lock: whoever sealed words under a key that was still there has committed them by now.
    private async Task<IReadOnlyList<FieldsOfFact>> ClosedAsync(
        NpgsqlConnection connection,
        Guid review,
        WithdrawalRequest state,
        Fence fence,
        CancellationToken token
    )
    {
        await using (await connection.BeginTransactionAsync(token))
        {
            await ReviewLock.TakeAsync(connection, review, clock, token);
        }

        var fields = fence.Subjects is []
            ? await ErasedRows.NotYetAsync(connection, fence, token)
            : await new ErasureMatter(review, state.Decided!.Scope!.Value, fence.Subjects).FieldsAsync(
                connection,
                token
            );
        return
        [
            .. fields
                .GroupBy(field => field.EventId)
                .Select(fact => new FieldsOfFact(fact.Key, [.. fact.Select(field => field.Pointer)])),
        ];
    }
}

/// <summary>Steps of an erasure, each of which lasts whatever comes after it.</summary>
public enum ErasureStep
{
    /// <summary>The fence is up.</summary>
    Fenced,

    /// <summary>The keys are destroyed.</summary>
    Destroyed,

    /// <summary>Another wrapping key has taken over.</summary>
    Rotated,

    /// <summary>The fact is recorded.</summary>
    Recorded,

    /// <summary>The ciphertext is gone.</summary>
    Cleared,
}

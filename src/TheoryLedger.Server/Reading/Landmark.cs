using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Reading;

/// <summary>What gives a moment of a review its name.</summary>
public enum LandmarkKind
{
    Milestone,
    PhaseClosing,
}

/// <summary>Finds named moments: a milestone, or the closing of a phase.</summary>
public static class Landmark
{
    /// <summary>Where it stands in both orders; none if there is none of this name, or the phase was never closed.</summary>
    /// <remarks>A phase that was taken up again has been closed all the same: its last closing goes on naming that moment.</remarks>
    public static async Task<Mark?> FindAsync(
        NpgsqlDataSource database,
        Moment now,
        LandmarkKind kind,
        string name,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(now);
        var concept = kind == LandmarkKind.Milestone ? "milestones" : "phases";
        await using var query = database.Command(
            """
            select coalesce((i.view ->> 'position')::bigint, i.since), i.decided_since from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.id = $3 and i.concept = $4
              and (i.until = 9223372036854775807 or i.concept = 'phases') and i.since <= $5
              and not coalesce((i.view ->> 'isOpen')::boolean, false)
            order by i.since desc limit 1
            """,
            now.Generation,
            now.Review,
            NamedId.Of(now.Review, kind == LandmarkKind.Milestone ? "Milestone" : "Phase", name),
            concept,
            now.Position
        );
        await using var row = await query.ExecuteReaderAsync(token);
        return await row.ReadAsync(token) ? new Mark(row.GetInt64(0), row.GetInt64(1)) : null;
    }
}

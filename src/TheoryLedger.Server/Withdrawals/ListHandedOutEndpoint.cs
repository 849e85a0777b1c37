using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;
using Wolverine.Http;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>What was handed out with words of participants in it.</summary>
/// <param name="Items">The oldest first.</param>
public sealed record HandedOutReading(IReadOnlyList<Handing> Items);

/// <summary>Somebody was given words of participants.</summary>
/// <param name="Account">Who.</param>
/// <param name="At">When.</param>
/// <param name="Kind">A bundle, or the media type of a table, a report, a description or lines of facts.</param>
/// <param name="Position">Up to which position of the review.</param>
/// <param name="People">Whose words: participants, and interviews.</param>
public sealed record Handing(
    Guid Id,
    Guid Account,
    DateTimeOffset At,
    string Kind,
    long Position,
    IReadOnlyList<Guid> People
);

public static class ListHandedOutEndpoint
{
    private const string Subject = "participant";

    [WolverineGet("/v1/reviews/{reviewId}/handed-out", OperationId = "listHandedOut")]
    [EndpointSummary(
        "Who was given exports with participants' words in them, so that they can be told of a withdrawal."
    )]
    [Allow(Role.Owner, Role.DataProtectionOfficer)]
    [Microsoft.AspNetCore.Mvc.ProducesResponseType<HandedOutReading>(StatusCodes.Status200OK)]
    [Takes(Subject, "Only what holds words of this participant.", IsId = true)]
    public static async Task<IResult> Get(Guid reviewId, HttpContext http, NpgsqlDataSource database)
    {
        ArgumentNullException.ThrowIfNull(http);
        var asked = http.Request.Query[Subject].ToString();
        if (asked.Length > 0 && !Guid.TryParse(asked, out _))
        {
            return Results.Problem(Problems.BadParameter(Subject, "takes the id of a participant."));
        }

        http.Response.Headers.CacheControl = WordReader.Unkept;
        Guid? participant = asked.Length > 0 ? Guid.Parse(asked) : null;
        return Results.Json(
            new HandedOutReading(await FindAsync(database, reviewId, participant, http.RequestAborted))
        );
    }

    internal static async Task<List<Handing>> FindAsync(
        NpgsqlDataSource database,
        Guid review,
        Guid? participant,
        CancellationToken token
    )
    {
        await using var query = database.Command(
            """
            select id, account, at, kind, position, people from ledger.handed_out
            where review = $1 and ($2::uuid is null or
            """ + $" {HandedOut.OfPerson}) order by at, id",
            review,
            Sql.Null(NpgsqlTypes.NpgsqlDbType.Uuid, participant)
        );
        var found = new List<Handing>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            found.Add(
                new(
                    row.GetGuid(0),
                    row.GetGuid(1),
                    row.GetFieldValue<DateTimeOffset>(2),
                    row.GetString(3),
                    row.GetInt64(4),
                    row.GetFieldValue<Guid[]>(5)
                )
            );
        }

        return found;
    }
}

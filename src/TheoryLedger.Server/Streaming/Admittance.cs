using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Streaming;

/// <summary>Whether somebody may listen, now and as long as they do.</summary>
public sealed class Admittance(Identification identification, NpgsqlDataSource database)
{
    /// <summary>Who is listening, if they still may: their key holds, their roles cover it, and they have not left the review.</summary>
    public async Task<Caller?> AgainAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var review = Caller.Of(http).Review!.Value;
        var roles = http.GetEndpoint()!.Metadata.GetRequiredMetadata<AllowAttribute>().Roles;
        return
            await identification.IdentifyAsync(http, review) is { } caller
            && roles.Any(caller.Roles.Contains)
            && !await HasLeftAsync(caller, http.RequestAborted)
            ? caller
            : null;
    }

    /// <summary>Whether the contributor that an account records for has left the review.</summary>
    public async Task<bool> HasLeftAsync(Caller caller, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var review = caller.Review!.Value;
        await using var query = database.Command(
            """
            select exists (
                select from ledger.contributor_account a
                join ledger_events.mt_events m
                  on m.tenant_id = $2 and m.stream_id = a.contributor and m.type = 'contributor-left.v1'
                where a.review = $1 and a.account = $3)
            """,
            review,
            review.ToString(),
            caller.Account
        );
        return (bool)(await query.ExecuteScalarAsync(token))!;
    }
}

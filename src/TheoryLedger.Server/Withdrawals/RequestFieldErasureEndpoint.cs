using FluentValidation;
using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Server.Storage;
using TheoryLedger.Withdrawals;
using Wolverine.Http;

namespace TheoryLedger.Server.Withdrawals;

public sealed class RequestFieldErasureValidator : CommandValidator<RequestFieldErasure>
{
    public RequestFieldErasureValidator()
    {
        RuleFor(c => c.Request).IsText(Limits.Prose);
        RuleFor(c => c.Fields).IsList().NotEmpty();
        RuleForEach(c => c.Fields).ChildRules(field => field.RuleFor(f => f.Pointers).IsList().NotEmpty());
    }
}

public static class RequestFieldErasureEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/withdrawals/fields", OperationId = "requestFieldErasure")]
    [EndpointSummary("Asks that words be erased which should never have been written, such as a name in a memo.")]
    [Allow(Role.Owner, Role.Reviewer, Role.Adjudicator, Role.DataProtectionOfficer)]
    public static async Task<IResult> Post(
        RequestFieldErasure command,
        Guid reviewId,
        HttpContext http,
        DecisionDesk desk,
        NpgsqlDataSource database
    )
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(desk);
        return await AreThereAsync(database, reviewId, command.Fields, http.RequestAborted)
            ? await desk.Start(http, command)
            : Results.Problem(Problems.Refused(WithdrawalRefusals.NoSuchField));
    }

    // What was erased since still counts: the same request, sent again, is answered as it was.
    private static async Task<bool> AreThereAsync(
        NpgsqlDataSource database,
        Guid review,
        IReadOnlyList<FieldsOfFact> fields,
        CancellationToken token
    )
    {
        var asked = fields.SelectMany(f => f.Pointers.Select(p => (f.EventId, Pointer: p))).Distinct().ToList();
        await using var query = database.Command(
            """
            select count(*) from unnest($2::uuid[], $3::text[]) as a (event_id, pointer)
            where exists (select from ledger.protected_words w
                          where w.review = $1 and w.event_id = a.event_id and w.pointer = a.pointer)
               or exists (select from ledger.erased_words w
                          where w.review = $1 and w.event_id = a.event_id and w.pointer = a.pointer)
            """,
            review,
            asked.Select(a => a.EventId).ToArray(),
            asked.Select(a => a.Pointer).ToArray()
        );
        return (long)(await query.ExecuteScalarAsync(token))! == asked.Count;
    }
}

using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Excerpts;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Participants;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Withdrawals;

public static class PreviewWithdrawalEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/participants/{id}/withdrawal-preview", OperationId = "previewWithdrawal")]
    [EndpointSummary("What would be erased if a participant withdrew, and what theory would lose.")]
    [Heavy]
    [Allow(Role.Owner, Role.Reviewer, Role.Adjudicator, Role.DataProtectionOfficer)]
    [Microsoft.AspNetCore.Mvc.ProducesResponseType<WithdrawalPreview>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(
        Guid id,
        HttpContext http,
        ReadingRoom room,
        NpgsqlDataSource database,
        StandingWording wording
    ) =>
        room.At(
            http,
            async (asOf, token) =>
                await asOf.FindAsync<ParticipantView>(id, token) is null
                    ? null
                    : await WithdrawalPreview.OfAsync(database, wording, asOf, id, token)
        );
}

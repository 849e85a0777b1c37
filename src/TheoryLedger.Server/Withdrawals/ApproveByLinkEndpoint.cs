using System.Globalization;
using FluentValidation;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Recording;
using TheoryLedger.Withdrawals;
using Wolverine.Http;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>Gives the second approval of an erasure by the link that was sent.</summary>
/// <param name="Token">The secret in the link.</param>
/// <param name="Name">Who approves, and in what office.</param>
public sealed record ApproveByLink(string Token, Words Name);

public sealed class ApproveByLinkValidator : AbstractValidator<ApproveByLink>
{
    public ApproveByLinkValidator()
    {
        RuleFor(a => a.Token).IsText(Limits.Name);
        RuleFor(a => a.Name).IsText(Limits.Name);
    }
}

public static class ApproveByLinkEndpoint
{
    [WolverinePost("/v1/erasure-approvals", OperationId = "approveErasureByLink")]
    [EndpointSummary(
        "Gives the second approval of an erasure, by the link that its first approver sent; it works once."
    )]
    [AllowEverybody]
    [Microsoft.AspNetCore.Mvc.ProducesResponseType<Acknowledgement>(StatusCodes.Status200OK)]
    public static async Task<IResult> Post(
        ApproveByLink command,
        HttpContext http,
        ApprovalLinks links,
        Answerable answerable,
        DecisionDesk desk
    )
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(answerable);
        ArgumentNullException.ThrowIfNull(desk);
        var token = http.RequestAborted;
        if (links.Read(command.Token) is not { } link || !await answerable.IsGoodAsync(link, token))
        {
            return Results.Problem(Problems.ApprovalLinkSpent);
        }

        // Whoever has the link is this account, in this review, for this version: once it is approved, that is past.
        var roles = new HashSet<Role> { Role.DataProtectionOfficer };
        new Caller(link.Account, null, link.Review, roles, ByCookie: false, IsRestricted: true).Enter(http);
        http.Request.RouteValues["reviewId"] = $"{link.Review}";
        http.Request.Headers.IfMatch = string.Create(CultureInfo.InvariantCulture, $"\"{link.Version}\"");
        var approval = new ApproveErasure
        {
            Approver = link.Account,
            LinkFrom = link.From,
            Name = command.Name,
            Gone = await answerable.GoneAsync(link.Review, link.Request, token),
        };
        return await desk.Change(http, link.Request, approval);
    }
}

/// <summary>What is to be approved by a link.</summary>
/// <param name="Review">The review.</param>
/// <param name="Request">The request.</param>
/// <param name="Version">The version of it that is approved.</param>
/// <param name="From">The account that sent the link.</param>
/// <param name="Approve">What to send, and where.</param>
public sealed record LinkedErasure(Guid Review, Guid Request, long Version, Guid From, string Approve);

public static class ReadApprovalLinkEndpoint
{
    [WolverineGet("/v1/erasure-approvals", OperationId = "readApprovalLink")]
    [EndpointSummary("What a link for the second approval is good for; reading it approves nothing.")]
    [AllowEverybody]
    [Microsoft.AspNetCore.Mvc.ProducesResponseType<LinkedErasure>(StatusCodes.Status200OK)]
    [Takes("token", "The secret in the link.")]
    public static async Task<IResult> Get(HttpContext http, ApprovalLinks links, Answerable answerable)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(answerable);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        var token = http.Request.Query["token"].ToString();
        return token.Length == 0
                ? Results.Problem(Problems.BadParameter("token", "is missing; open the whole link that you were sent."))
            : links.Read(token) is not { } link || !await answerable.IsGoodAsync(link, http.RequestAborted)
                ? Results.Problem(Problems.ApprovalLinkSpent)
            : Results.Json(
                new LinkedErasure(
                    link.Review,
                    link.Request,
                    link.Version,
                    link.From,
                    "POST /v1/erasure-approvals with {\"token\": …, \"name\": who you are, and in what office}"
                )
            );
    }
}

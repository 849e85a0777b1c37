using System.Globalization;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Texts;
using Wolverine.Http;

namespace TheoryLedger.Server.Pages.Forms;

public static class DecisionPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/work/{decision}", OperationId = "decisionPage")]
    [Page]
    [AllowReaders]
    [Takes("on", "What the decision is about.", IsId = true)]
    [Takes("with", "What else was chosen for it.", IsId = true)]
    [Takes("from", "The code point of a text at which to begin.", IsNumber = true)]
    [Takes("part", "Which part of it was chosen, from 0.", IsNumber = true)]
    public static Task<IResult> Get(string decision, HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(pages);
        var query = http.Request.Query;
        return DecisionForms.Find(decision) is not { } form ? Refuse(Problems.NotFound)
            : !form.Roles.Any(Caller.Of(http).Roles.Contains) ? Refuse(Problems.Forbidden)
            : !query.TryName("on", out var on) ? Refuse(Problems.BadParameter("on", "takes the id of one thing."))
            : !query.TryName("with", out var with) ? Refuse(Problems.BadParameter("with", "takes the id of one thing."))
            : pages.At<DecisionPage, FormShown>(
                http,
                (asOf, token) =>
                    ReadAsync(form, http, new(on, with, StretchAsked.Read(query).From, PartOf(query)), asOf, token)
            );
    }

    private static int? PartOf(IQueryCollection query) =>
        int.TryParse(query["part"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var part)
            ? part
            : null;

    private static async Task<FormShown?> ReadAsync(
        DecisionForm form,
        HttpContext http,
        FormAsked asked,
        AsOf asOf,
        CancellationToken token
    )
    {
        var frame = (await FormFrame.ReadAsync(Caller.Of(http).Account, asOf, token)) with
        {
            Last = JustRecorded.LastDeciders(http),
        };
        var returned = Returned.Of(http);
        // Whoever has filled it in already is told by what they sent why it was not recorded.
        return await form.ReadAsync(new(asked, frame, returned, asOf, token)) is { } shown
            ? shown with
            {
                WhyNot = returned is null ? await WhyNotAsync(form, shown.On, http, asOf, token) : null,
            }
            : null;
    }

    private static async Task<string?> WhyNotAsync(
        DecisionForm form,
        Guid? on,
        HttpContext http,
        AsOf asOf,
        CancellationToken token
    ) =>
        on is { } id && (await asOf.PortraitsAsync([id], token)).GetValueOrDefault(id) is { } thing
            ? form.WhyNot(thing, Reader.Of(http))
            : null;

    private static Task<IResult> Refuse(Microsoft.AspNetCore.Mvc.ProblemDetails problem) =>
        Task.FromResult(Results.Problem(problem));
}

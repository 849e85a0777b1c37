using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;

namespace TheoryLedger.Server.Pages.Forms;

/// <summary>Takes what is sent from a page, /reviews/…/forms/…, for what a program would send to /v1/reviews/….</summary>
/// <remarks>
/// The command, its checks and its refusals are those of the interface. What went well leads on to a page; what did not
/// leads back to the form, with all that was written and the sentence that says what to do.
/// </remarks>
public sealed class FormsAsCommands(RequestDelegate next, PageWriter writer)
{
    // A whole paper may be pasted into one field.
    private const long Largest = 4 * 1024 * 1024;

    public Task InvokeAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return HttpMethods.IsPost(http.Request.Method) && FormPlace.Of(http.Request.Path) is { } place
            ? TakeAsync(http, place)
            : next(http);
    }

    private async Task TakeAsync(HttpContext http, FormPlace place)
    {
        var request = http.Request;
        var wrong =
            !SentForms.IsOne(request) || request.ContentLength is null ? Problems.FormMissing
            : request.ContentLength > Largest ? Problems.TooLarge
            : null;
        if (wrong is not null || await SentForms.ReadAsync(request) is not { } form)
        {
            await Results.Problem(wrong ?? Problems.FormBroken).ExecuteAsync(http);
            return;
        }

        var sent = SentForm.Read($"{request.Path}", form);
        if (!FormToken.IsGood(http, form[FormToken.Field]) || SentForms.ComesFromElsewhere(request))
        {
            http.Items[typeof(SentForm)] = sent;
            // Whoever was signed out meanwhile signs in again; what was written is shown to them.
            var isStranger = FormToken.Of(http) is null && request.Headers.Authorization.Count == 0;
            await Results.Problem(isStranger ? Problems.SessionOver : Problems.FormStale).ExecuteAsync(http);
            return;
        }

        http.Items[typeof(SentForm)] = sent with { IsTrusted = true };
        await AnswerAsync(http, place, sent, place.Command(place.Rest));
    }

    // The answer for programs is caught, and told in another way.
    private async Task AnswerAsync(HttpContext http, FormPlace place, SentForm sent, string command)
    {
        var wire = http.Response.Body;
        using var answer = new MemoryStream();
        http.Response.Body = answer;
        try
        {
            if (sent.IsOnlyLookedAt && sent.AddressIn(FormNames.Page, place) is { } page)
            {
                await ShowAgainAsync(http, page, sent, problem: null);
            }
            else
            {
                await RecordAsync(http, place, sent, command);
            }
        }
        finally
        {
            http.Response.Body = wire;
        }

        if (http.Response.StatusCode != StatusCodes.Status303SeeOther)
        {
            http.Response.ContentLength = answer.Length;
            await wire.WriteAsync(answer.ToArray(), http.RequestAborted);
        }
    }

    private async Task RecordAsync(HttpContext http, FormPlace place, SentForm sent, string command)
    {
        var (request, response) = (http.Request, http.Response);
        (request.Path, request.ContentType) = (command, "application/json");
        if (sent.Version is { } version)
        {
            request.Headers.IfMatch = $"\"{version}\"";
        }

        if (sent.Once is { } once)
        {
            request.Headers[IdempotencyKey.Header] = once;
        }

        await next(http);
        if (response.StatusCode is >= 200 and < 300 && OnlyCopyOf(http) is { } copy)
        {
            await ShowOnceAsync(http, copy, sent.AddressIn(FormNames.Then, place) ?? "/reviews");
        }
        else if (response.StatusCode is >= 200 and < 300)
        {
            var recorded = $"{response.Headers.Location}";
            Empty(response);
            response.StatusCode = StatusCodes.Status303SeeOther;
            response.Headers.Location = sent.AddressIn(FormNames.Then, place) is { } then
                ? then.Replace(FormNames.New, recorded[(recorded.LastIndexOf('/') + 1)..], StringComparison.Ordinal)
                : PageAddress.Of(recorded);
            JustRecorded.Say(http, $"{response.Headers.Location}", place.Review, sent);
        }
        else if (
            sent.AddressIn(FormNames.Page, place) is { } page
            && http.Items[typeof(ProblemDetails)] is ProblemDetails problem
            // Whoever may not do it, or is not known any more, would not see its form either.
            && problem.Status is not (401 or 403 or 404)
        )
        {
            await ShowAgainAsync(http, page, sent, problem);
        }
    }

    private static OnlyCopy? OnlyCopyOf(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<ShowsOnceAttribute>() is not null
        && http.Response.Body is MemoryStream answer
            ? OnlyCopy.In(answer)
            : null;

    // It stands in this answer and nowhere else: neither in an address nor in a cookie, nor in what a browser keeps.
    private async Task ShowOnceAsync(HttpContext http, OnlyCopy copy, string back)
    {
        Empty(http.Response);
        http.Response.Headers.Location = default;
        var page = await writer.AnswerAsync<OnlyCopyPage>(
            http,
            new()
            {
                [nameof(OnlyCopyPage.Key)] = copy.Key,
                [nameof(OnlyCopyPage.Id)] = copy.Id,
                [nameof(OnlyCopyPage.Back)] = back,
            }
        );
        await page.ExecuteAsync(http);
    }

    // As if the page had just been asked for, but with what was written and what is wrong with it.
    private async Task ShowAgainAsync(HttpContext http, string page, SentForm sent, ProblemDetails? problem)
    {
        var (request, response) = (http.Request, http.Response);
        Empty(response);
        http.Items[typeof(Returned)] = Returned.Of(sent, problem);
        http.SetEndpoint(null);
        request.RouteValues.Clear();
        request.Headers.IfMatch = default;
        request.Headers.Remove(IdempotencyKey.Header);
        var query = page.IndexOf('?', StringComparison.Ordinal);
        (request.Method, request.ContentType, request.ContentLength, request.Body) = ("GET", null, null, Stream.Null);
        request.Path = PathString.FromUriComponent(query < 0 ? page : page[..query]);
        request.QueryString = new(query < 0 ? "" : page[query..]);
        await next(http);
        response.Headers.ETag = default;
        response.Headers.CacheControl = "no-store";
        response.StatusCode =
            response.StatusCode == StatusCodes.Status200OK ? problem?.Status ?? 200 : response.StatusCode;
    }

    private static void Empty(HttpResponse response)
    {
        response.Body.SetLength(0);
        (response.StatusCode, response.ContentType, response.ContentLength) = (200, null, null);
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Pages;

/// <summary>Where every page of a review begins: it shows what the reading room answers the same caller at the same moment.</summary>
public sealed class PageRoom(ReadingRoom room, PageWriter writer)
{
    private const int UsualPage = 50;
    private const int LargestPage = 100;

    /// <summary>A page of one thing, together with what else is read of it.</summary>
    public Task<IResult> One<TPage, TView, TModel>(
        HttpContext http,
        Guid id,
        Func<TView, AsOf, CancellationToken, Task<TModel>> with
    )
        where TPage : PageOf<TModel>
        where TView : View, IView<TView>
        where TModel : class
    {
        ArgumentNullException.ThrowIfNull(with);
        return Kept<TPage, TModel>(
            http,
            async (asOf, token) =>
                await asOf.FindAsync<TView>(id, token) is { } view ? await with(view, asOf, token) : null
        );
    }

    /// <summary>A page of whatever is found at the moment asked for; where that is nothing, the page that says so.</summary>
    public async Task<IResult> At<TPage, TModel>(HttpContext http, Func<AsOf, CancellationToken, Task<TModel?>> find)
        where TPage : PageOf<TModel>
        where TModel : class
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(find);
        PageHeaders.Set(http);
        var answer = await room.At(
            http,
            async (asOf, token) =>
                await find(asOf, token) is { } found ? await Around(http, asOf, found, token)
                : asOf.Moment.IsNow ? null
                : await NotThenAsync(http, asOf, token),
            new Form(PageHeaders.MediaType, answer => WriteAsync<TPage, TModel>(http, answer))
        );
        return WrongMoment(answer) is { } parameter
            ? await WithoutMoment(http, MomentTrouble.In(http.Request, parameter))
            : answer;
    }

    /// <summary>The page that says that there is no such moment, within the review as it stands now.</summary>
    public Task<IResult> WithoutMoment(HttpContext http, MomentTrouble trouble)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(trouble);
        PageHeaders.Set(http);
        trouble.PutOn(http);
        http.Request.QueryString = default;
        return room.At(
            http,
            (asOf, token) => AroundAsync(http, asOf, token),
            new Form(
                PageHeaders.MediaType,
                answer =>
                {
                    http.Response.StatusCode = StatusCodes.Status400BadRequest;
                    return WriteAsync<MomentAgainPage, MomentAgain>(answer);
                }
            )
        );
    }

    private static async Task<object?> AroundAsync(HttpContext http, AsOf asOf, CancellationToken token) =>
        await Around(http, asOf, new MomentAgain(), token);

    private static string? WrongMoment(IResult answer) =>
        answer is ProblemHttpResult { ProblemDetails: { Status: StatusCodes.Status400BadRequest } problem }
        && problem.Extensions.TryGetValue("parameter", out var named)
        && $"{named}" is MomentAsked.Position or MomentAsked.AsOf or MomentAsked.DecidedAsOf
            ? $"{named}"
            : null;

    // Whoever looks at the past finds the way to another moment there too.
    private static async Task<object> NotThenAsync(HttpContext http, AsOf asOf, CancellationToken token)
    {
        var page = (JsonObject)await Around(http, asOf, await NotThen.ReadAsync(asOf, token), token);
        page[nameof(NotThen)] = true;
        return page;
    }

    private ValueTask<byte[]> WriteAsync<TPage, TModel>(HttpContext http, JsonNode answer)
        where TPage : PageOf<TModel>
        where TModel : class
    {
        if (answer[nameof(NotThen)] is null)
        {
            return WriteAsync<TPage, TModel>(answer);
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return WriteAsync<NotThenPage, NotThen>(answer);
    }

    /// <summary>The same, made to be handed on: it shows only the words that consent covers, whoever asks for it.</summary>
    public Task<IResult> HandedOn<TPage, TModel>(HttpContext http, Func<AsOf, CancellationToken, Task<TModel?>> find)
        where TPage : PageOf<TModel>
        where TModel : class
    {
        ArgumentNullException.ThrowIfNull(find);
        PageHeaders.Set(http);
        return room.At(
            http,
            async (asOf, token) => await find(asOf, token) is { } found ? await Around(http, asOf, found, token) : null,
            new Form(PageHeaders.MediaType, WriteAsync<TPage, TModel>) { IsHandedOn = true }
        );
    }

    /// <summary>The same where what is found takes going through much of a review, and depends on nothing but the address and the moment.</summary>
    public Task<IResult> Kept<TPage, TModel>(HttpContext http, Func<AsOf, CancellationToken, Task<TModel?>> find)
        where TPage : PageOf<TModel>
        where TModel : class
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(find);
        var address = $"{http.Request.Path}{http.Request.QueryString}";
        return At<TPage, TModel>(
            http,
            async (asOf, token) =>
                (
                    await asOf.KeptAsync(address, SizeOf, async on => new Possibly<TModel>(await find(asOf, on)), token)
                ).Found
        );
    }

    /// <summary>A page of a list, narrowed as the request says, each thing shown as an endpoint makes it.</summary>
    public Task<IResult> List<TPage, TView, TEntry>(
        HttpContext http,
        IReadOnlyList<FilterParameter> parameters,
        Func<IReadOnlyList<TView>, AsOf, CancellationToken, Task<IReadOnlyList<TEntry>>> show,
        int usual = UsualPage
    )
        where TPage : PageOf<Page<TEntry>>
        where TView : View, IView<TView>
    {
        var (filters, problem) = FilterParameter.ReadAll(http, parameters);
        return problem is null
            ? List<TPage, TView, TEntry>(
                http,
                (asOf, after, limit, token) => asOf.ListAsync<TView>(filters, after, limit, token),
                show,
                usual
            )
            : Task.FromResult(Results.Problem(problem));
    }

    /// <summary>The same, together with what else is read of the whole.</summary>
    public Task<IResult> List<TPage, TView, TEntry, TModel>(
        HttpContext http,
        IReadOnlyList<FilterParameter> parameters,
        Func<IReadOnlyList<TView>, AsOf, CancellationToken, Task<IReadOnlyList<TEntry>>> show,
        Func<Page<TEntry>, AsOf, CancellationToken, Task<TModel>> with
    )
        where TPage : PageOf<TModel>
        where TView : View, IView<TView>
        where TModel : class
    {
        ArgumentNullException.ThrowIfNull(with);
        var (filters, wrong) = FilterParameter.ReadAll(http, parameters);
        if (wrong is not null || !Cursor.TryRead(http, UsualPage, LargestPage, out var cursor, out wrong))
        {
            return Task.FromResult(Results.Problem(wrong!));
        }

        return Kept<TPage, TModel>(
            http,
            async (asOf, token) =>
                await with(
                    await Leaf.ReadAsync<TView, TEntry>(
                        http,
                        cursor,
                        asOf,
                        (at, after, limit, on) => at.ListAsync<TView>(filters, after, limit, on),
                        show,
                        token
                    ),
                    asOf,
                    token
                )
        );
    }

    /// <summary>A page of a list, found as an endpoint finds it.</summary>
    public Task<IResult> List<TPage, TView, TEntry>(
        HttpContext http,
        Func<AsOf, long, int, CancellationToken, Task<List<TView>>> read,
        Func<IReadOnlyList<TView>, AsOf, CancellationToken, Task<IReadOnlyList<TEntry>>> show,
        int usual = UsualPage
    )
        where TPage : PageOf<Page<TEntry>>
        where TView : View =>
        Cursor.TryRead(http, usual, LargestPage, out var cursor, out var problem)
            ? Kept<TPage, Page<TEntry>>(
                http,
                async (asOf, token) => await Leaf.ReadAsync(http, cursor, asOf, read, show, token)
            )
            : Task.FromResult(Results.Problem(problem));

    /// <summary>The same as a page shows, as a table for spreadsheets.</summary>
    public Task<IResult> Table<TModel>(
        HttpContext http,
        Func<AsOf, CancellationToken, Task<TModel?>> find,
        Func<TModel, Sheet, string> write
    )
        where TModel : class
    {
        ArgumentNullException.ThrowIfNull(find);
        return room.At(
            http,
            async (asOf, token) => await find(asOf, token) is { } found ? await Around(http, asOf, found, token) : null,
            Form.Csv(answer =>
            {
                var (model, sheet) = Shown.Read<TModel>(answer);
                return write(model, sheet);
            })
        );
    }

    /// <summary>Shows any answer for programs as it is.</summary>
    /// <param name="path">Where it was asked for as a page.</param>
    public Dress Dress(string path) =>
        new(path, ShownAsync, new Form(PageHeaders.MediaType, WriteAsync<AnswerPage, AnswerShown>));

    /// <summary>Shows an answer that is found elsewhere as a page of its own.</summary>
    public Dress Dress<TPage, TModel>(HttpContext http, Func<object, TModel> show)
        where TPage : PageOf<TModel>
        where TModel : class
    {
        ArgumentNullException.ThrowIfNull(http);
        PageHeaders.Set(http);
        return new(
            $"{http.Request.Path}",
            (asking, asOf, found, token) => Around(asking, asOf, show(found), token),
            new Form(PageHeaders.MediaType, WriteAsync<TPage, TModel>)
        );
    }

    private static Task<object> ShownAsync(HttpContext http, AsOf asOf, object found, CancellationToken token)
    {
        PageHeaders.Set(http);
        var data = $"{http.Request.Path}".Split('/', 5)[^1];
        var says = http.GetEndpoint()?.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary;
        var answer = JsonSerializer.SerializeToNode(found, found.GetType(), LedgerJson.Options)!;
        return Around(
            http,
            asOf,
            new AnswerShown(TitleOf(data), says, $"{data}{http.Request.QueryString}", answer),
            token
        );
    }

    private static string TitleOf(string data) =>
        data.Split('/') is [.., "versions", var version]
            ? $"Version {version}"
            : Plain.Begin(Plain.Many(data.Split('/').LastOrDefault(part => !Guid.TryParse(part, out _)) ?? ""));

    private static async Task<object> Around(HttpContext http, AsOf asOf, object found, CancellationToken token)
    {
        var shown = JsonSerializer.SerializeToNode(found, found.GetType(), LedgerJson.Options)!;
        var sheet = await SheetReader.ReadAsync(http, asOf, shown, token);
        return new JsonObject
        {
            ["shown"] = shown,
            ["sheet"] = JsonSerializer.SerializeToNode(sheet, LedgerJson.Options),
        };
    }

    // In things of the usual size.
    private static long SizeOf<TModel>(Possibly<TModel> model) =>
        JsonSerializer.SerializeToUtf8Bytes(model.Found, LedgerJson.Options).Length / 400;

    private sealed record Possibly<TModel>(TModel? Found);

    private ValueTask<byte[]> WriteAsync<TPage, TModel>(JsonNode answer)
        where TPage : PageOf<TModel>
        where TModel : class
    {
        var (model, sheet) = Shown.Read<TModel>(answer);
        return writer.WriteAsync<TPage>(new() { [nameof(PageOf<>.Model)] = model }, sheet);
    }
}

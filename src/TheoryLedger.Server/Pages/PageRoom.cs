using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Pages;

/// <summary>Where every page of a review begins: it shows what the reading room answers the same caller at the same moment.</summary>
public sealed class PageRoom(ReadingRoom room, PageWriter writer)
{
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
        return At<TPage, TModel>(
            http,
            async (asOf, token) =>
                await asOf.FindAsync<TView>(id, token) is { } view ? await with(view, asOf, token) : null
        );
    }

    /// <summary>A page of whatever is found at the moment asked for; where that is nothing, the page that says so.</summary>
    public Task<IResult> At<TPage, TModel>(HttpContext http, Func<AsOf, CancellationToken, Task<TModel?>> find)
        where TPage : PageOf<TModel>
        where TModel : class
    {
        ArgumentNullException.ThrowIfNull(find);
        PageHeaders.Set(http);
        return room.At(
            http,
            async (asOf, token) => await find(asOf, token) is { } found ? await Around(http, asOf, found, token) : null,
            new Form(PageHeaders.MediaType, WriteAsync<TPage, TModel>)
        );
    }

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

    private ValueTask<byte[]> WriteAsync<TPage, TModel>(JsonNode answer)
        where TPage : PageOf<TModel>
        where TModel : class
    {
        var (model, sheet) = Shown.Read<TModel>(answer.Deserialize<JsonElement>(Shown.Options));
        return writer.WriteAsync<TPage>(new() { [nameof(PageOf<>.Model)] = model }, sheet);
    }
}

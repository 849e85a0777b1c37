using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace TheoryLedger.Server.Pages;

/// <summary>Writes a page as HTML: all at once, on the server, with nothing left for a browser to do.</summary>
public sealed class PageWriter(IServiceProvider services, ILoggerFactory logging)
{
    /// <summary>Answers with a page that belongs to no moment of any review.</summary>
    public async Task<IResult> AnswerAsync<TPage>(HttpContext http, Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        ArgumentNullException.ThrowIfNull(http);
        PageHeaders.Set(http);
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.Bytes(await WriteAsync<TPage>(parameters), PageHeaders.MediaType);
    }

    /// <summary>The page with its parameters; a page of a review has a sheet as well.</summary>
    public async ValueTask<byte[]> WriteAsync<TPage>(Dictionary<string, object?> parameters, Sheet? sheet = null)
        where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(services, logging);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<CascadingValue<Sheet?>>(
                ParameterView.FromDictionary(
                    new Dictionary<string, object?>(StringComparer.Ordinal)
                    {
                        [nameof(CascadingValue<>.Value)] = sheet,
                        [nameof(CascadingValue<>.IsFixed)] = true,
                        [nameof(CascadingValue<>.ChildContent)] = Fragment<TPage>(parameters),
                    }
                )
            );
            using var html = new StringWriter();
            page.WriteHtmlTo(html);
            return Encoding.UTF8.GetBytes(Indentation.Without(html.ToString()));
        });
    }

    private static RenderFragment Fragment<TPage>(Dictionary<string, object?> parameters)
        where TPage : IComponent =>
        builder =>
        {
            builder.OpenComponent<TPage>(0);
            builder.AddMultipleAttributes(1, parameters!);
            builder.CloseComponent();
        };
}

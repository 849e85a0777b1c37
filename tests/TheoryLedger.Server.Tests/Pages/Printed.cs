using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>A page of an example review, as it is sent.</summary>
internal static class Printed
{
    /// <summary>As many letters as a page may have.</summary>
    public const int Largest = 60_000;

    public static async Task<IHtmlDocument> Page(this LoadedReview review, string path)
    {
        var html = await review.Http.GetStringAsync(
            new Uri($"/reviews/{review.Loaded.Review}/{path}", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.InRange(html.Length, 1, Largest);
        return await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken);
    }

    /// <summary>What is said, with one space between words.</summary>
    public static string Said(this INode? node)
    {
        Assert.NotNull(node);
        return string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}

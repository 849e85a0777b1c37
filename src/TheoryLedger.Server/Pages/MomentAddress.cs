using Microsoft.AspNetCore.Http.Extensions;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Pages;

/// <summary>Addresses of pages, apart from the moment that they show.</summary>
internal static class MomentAddress
{
    // A later page of a list begins where the list was read; at another moment one begins at the top.
    private static readonly string[] OfTheMoment =
    [
        MomentAsked.Position,
        MomentAsked.AsOf,
        MomentAsked.DecidedAsOf,
        "after",
    ];

    /// <summary>The address of a request, without its moment.</summary>
    public static string Without(HttpRequest request) =>
        $"{Dress.Of(request.HttpContext)?.Path ?? request.Path}{new QueryBuilder(request.Query.Where(q => !OfTheMoment.Contains(q.Key))).ToQueryString()}";

    /// <summary>True of an address within a review, and of nothing that leads elsewhere.</summary>
    public static bool IsWithin(Guid review, string address)
    {
        var root = $"/reviews/{review}";
        return IsPlain(address)
            && (
                address == root
                || address.StartsWith($"{root}/", StringComparison.Ordinal)
                || address.StartsWith($"{root}?", StringComparison.Ordinal)
            );
    }

    /// <summary>True of an address that every browser reads as it stands: no step upwards, no host, no sign that is not written so.</summary>
    public static bool IsPlain(string address)
    {
        var path = Uri.UnescapeDataString(address.Split('?', '#')[0]);
        return address.All(c => c is > ' ' and < '\x7f' and not '\\')
            && path.StartsWith('/')
            && !path.AsSpan(1).ContainsAny("\\\0")
            && path.Split('/').Skip(1).All(step => step is not ("" or "." or ".."));
    }
}

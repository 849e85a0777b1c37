using System.Buffers;
using System.Text;

namespace TheoryLedger.Server.Pages;

/// <summary>How templates are set: it means nothing to a browser, and is an eighth of a page of a large review.</summary>
public static class Indentation
{
    // Within these every space counts. What is told in the words of people never counts here: its line breaks are written as references.
    private static readonly SearchValues<string> Kept = SearchValues.Create(
        ["<pre", "<textarea", "<script", "<style"],
        StringComparison.Ordinal
    );

    /// <summary>The same page, in which a line break has no spaces after it and no other line break.</summary>
    public static string Without(string html)
    {
        var page = new StringBuilder(html.Length);
        for (var rest = html.AsSpan(); !rest.IsEmpty; )
        {
            var loose = rest.IndexOfAny(Kept) is >= 0 and var kept ? rest[..kept] : rest;
            AppendLoose(page, loose);
            rest = rest[loose.Length..];
            var whole = rest[..LengthOfElement(rest)];
            page.Append(whole);
            rest = rest[whole.Length..];
        }

        return page.ToString();
    }

    private static void AppendLoose(StringBuilder page, ReadOnlySpan<char> loose)
    {
        while (loose.IndexOf('\n') is >= 0 and var end)
        {
            page.Append(loose[..(end + 1)]);
            loose = loose[(end + 1)..].TrimStart();
        }

        page.Append(loose);
    }

    // The element that begins here, whatever it holds; what is never closed goes on to the end.
    private static int LengthOfElement(ReadOnlySpan<char> html)
    {
        var name = html.TrimStart('<');
        return
            name.IndexOfAnyExceptInRange('a', 'z') is > 0 and var end
            && html.IndexOf($"</{name[..end]}>", StringComparison.Ordinal) is > 0 and var length
            ? length
            : html.Length;
    }
}

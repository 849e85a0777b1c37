using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Texts;

/// <summary>The stretch of a text that somebody asks for, in code points.</summary>
/// <param name="From">First code point, from 0.</param>
/// <param name="To">One past the last code point; it may lie beyond the text.</param>
public sealed record TextWindow(int From, int To)
{
    public static bool TryRead(
        string? from,
        string? to,
        [NotNullWhen(true)] out TextWindow? window,
        [NotNullWhen(false)] out ProblemDetails? problem
    )
    {
        var first = Number(from, otherwise: 0);
        var end = Number(to, otherwise: int.MaxValue);
        problem =
            first is null ? Problems.BadParameter("from", "takes a code point of the text, 0 or more.")
            : end is null || end <= first ? Problems.BadParameter("to", "takes a code point of the text, after 'from'.")
            : null;
        window = problem is null ? new TextWindow(first!.Value, end!.Value) : null;
        return window is not null;
    }

    public bool Shows(int from, int to) => from < To && to > From;

    private static int? Number(string? text, int otherwise) =>
        text is null ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;
}

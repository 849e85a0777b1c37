using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Provenance;

/// <summary>Whose provenance is asked for, how much of it, and in which form.</summary>
/// <param name="Of">The thing; none for the theory as it stands.</param>
/// <param name="Limit">How many things at most.</param>
/// <param name="Form">How it is written.</param>
public sealed record ProvenanceAsked(Guid? Of, int Limit, Form Form)
{
    private const int UsualLimit = 1000;
    private const int LargestLimit = 5000;

    public static bool TryRead(
        IQueryCollection query,
        [NotNullWhen(true)] out ProvenanceAsked? asked,
        [NotNullWhen(false)] out ProblemDetails? problem
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        var (of, ofIsGood) = OfIn(query["of"].ToString());
        var limit = LimitIn(query["limit"].ToString());
        var form = FormIn(query["format"].ToString());
        problem =
            !ofIsGood ? Problems.BadParameter("of", "takes the id of one thing.")
            : limit is null ? Problems.BadParameter("limit", $"takes a number from 1 to {LargestLimit}.")
            : form is null ? Problems.BadParameter("format", $"takes one of: {string.Join(", ", FormNames)}.")
            : null;
        asked = problem is null ? new(of, limit!.Value, form!) : null;
        return asked is not null;
    }

    private static IEnumerable<string> FormNames => [.. ProvenanceWriting.Forms.Keys, .. LineageDrawing.Pictures.Keys];

    private static (Guid? Of, bool IsGood) OfIn(string text) =>
        text.Length == 0 ? (null, true)
        : Guid.TryParse(text, out var id) ? (id, true)
        : (null, false);

    private static int? LimitIn(string text) =>
        text.Length == 0 ? UsualLimit
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
        && limit is >= 1 and <= LargestLimit
            ? limit
        : null;

    private static Form? FormIn(string name) =>
        ProvenanceWriting.Forms.GetValueOrDefault(name.Length == 0 ? ProvenanceWriting.Usual : name)
        ?? LineageDrawing.Pictures.GetValueOrDefault(name);
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Events;

/// <summary>Which facts of a review somebody wants to see, the latest first.</summary>
/// <param name="Concept">Only those about things of this kind.</param>
/// <param name="By">Only those that this contributor decided.</param>
/// <param name="Phase">Only those of this phase.</param>
/// <param name="Before">Only those before this position.</param>
/// <param name="From">Only those from this position on.</param>
public sealed record ChangesAsked(string? Concept, Guid? By, Guid? Phase, long? Before, long? From)
{
    public static IReadOnlyList<string> Concepts { get; } =
    [.. Projections.Each.Select(p => p.Concept).Order(StringComparer.Ordinal)];

    /// <summary>What is asked for, or what is wrong with it. A field of a form that is left empty asks for nothing.</summary>
    public static (ChangesAsked? Asked, ProblemDetails? Problem) Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var concept = Said(query, "concept");
        var (by, phase) = (Id(query, "by"), Id(query, "phase"));
        var (before, from) = (Position(query, "before"), Position(query, "from"));
        var problem =
            concept is not null && !Concepts.Contains(concept)
                ? Problems.BadParameter("concept", $"takes one of: {string.Join(", ", Concepts)}.")
            : by == Guid.Empty ? Problems.BadParameter("by", "takes the id of a contributor.")
            : phase == Guid.Empty ? Problems.BadParameter("phase", "takes the id of a phase.")
            : before < 0 ? Problems.BadParameter("before", "takes a position.")
            : from < 0 ? Problems.BadParameter("from", "takes a position.")
            : null;
        return problem is null ? (new(concept, by, phase, before, from), null) : (null, problem);
    }

    private static string? Said(IQueryCollection query, string name) =>
        query[name].ToString() is { Length: > 0 } said ? said : null;

    private static long? Position(IQueryCollection query, string name) =>
        Said(query, name) is not { } said ? null
        : long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position
        : -1;

    private static Guid? Id(IQueryCollection query, string name) =>
        Said(query, name) is not { } said ? null
        : Guid.TryParse(said, out var id) ? id
        : Guid.Empty;
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Events;

/// <summary>Which facts of a review somebody wants to see, the latest first.</summary>
/// <param name="Concept">Only those about things of this kind.</param>
/// <param name="By">Only those that this contributor decided.</param>
/// <param name="Phase">Only those of this phase.</param>
/// <param name="Before">Only those before this position.</param>
/// <param name="Since">Only those from this position on.</param>
public sealed record ChangesAsked(string? Concept, Guid? By, Guid? Phase, long? Before, long? Since)
{
    /// <summary>Only those of this sort, in any version of it.</summary>
    public string? Type { get; init; }

    /// <summary>Only those from here on.</summary>
    public ChangeBound? From { get; init; }

    /// <summary>Only those up to here.</summary>
    public ChangeBound? To { get; init; }

    /// <summary>Whether the two are of recording or of deciding.</summary>
    public TimeOrder Order { get; init; }

    public static IReadOnlyList<string> Concepts { get; } =
    [.. Projections.Each.Select(p => p.Concept).Order(StringComparer.Ordinal)];

    /// <summary>The sorts of facts that there are.</summary>
    public static SortedSet<string> Types { get; } =
        new(EventNames.ByName.Keys.Select(name => name.Split('.')[0]), StringComparer.Ordinal);

    /// <summary>What is asked for, or what is wrong with it. A field of a form that is left empty asks for nothing.</summary>
    public static (ChangesAsked? Asked, ProblemDetails? Problem) Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var asked = new ChangesAsked(
            Said(query, "concept"),
            Id(query, "by"),
            Id(query, "phase"),
            Position(query, "before"),
            Position(query, "since")
        )
        {
            Type = Said(query, "type"),
            From = Bound(query, "from"),
            To = Bound(query, "to"),
            Order = Said(query, "order") == "decided" ? TimeOrder.Decided : TimeOrder.Recorded,
        };
        var problem = asked.Wrong(query);
        return problem is null ? (asked, null) : (null, problem);
    }

    /// <summary>The names under which facts of a sort are stored.</summary>
    public static string[] Stored(string type) => [.. EventNames.ByName.Keys.Where(name => name.Split('.')[0] == type)];

    private ProblemDetails? Wrong(IQueryCollection query) =>
        Concept is not null && !Concepts.Contains(Concept)
            ? Problems.BadParameter("concept", $"takes one of: {string.Join(", ", Concepts)}.")
        : Type is not null && !Types.Contains(Type)
            ? Problems.BadParameter("type", "takes the name of a sort of event, such as theory-revised.")
        : By == Guid.Empty ? Problems.BadParameter("by", "takes the id of a contributor.")
        : Phase == Guid.Empty ? Problems.BadParameter("phase", "takes the id of a phase.")
        : Before < 0 ? Problems.BadParameter("before", "takes a position.")
        : Since < 0 ? Problems.BadParameter("since", "takes a position.")
        : From is null && Said(query, "from") is not null ? Problems.BadParameter("from", ChangeBound.Rule)
        : To is null && Said(query, "to") is not null ? Problems.BadParameter("to", ChangeBound.Rule)
        : Said(query, "order") is not (null or "recorded" or "decided")
            ? Problems.BadParameter("order", "takes one of: recorded, decided.")
        : null;

    private static ChangeBound? Bound(IQueryCollection query, string name) =>
        Said(query, name) is { } said ? ChangeBound.Read(said.Trim()) : null;

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

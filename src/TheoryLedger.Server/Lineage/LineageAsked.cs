using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Lineage;

/// <summary>Which way to look.</summary>
public enum LineageDirection
{
    [JsonStringEnumMemberName("both")]
    Both,

    [JsonStringEnumMemberName("up")]
    Up,

    [JsonStringEnumMemberName("down")]
    Down,
}

/// <summary>How much of the lineage of a thing is asked for.</summary>
/// <param name="Direction">Which way from it.</param>
/// <param name="Depth">How many pointers away at most.</param>
/// <param name="Limit">How many things at most, itself among them.</param>
/// <param name="Part">The statement, element or advice that is meant; none for the whole thing.</param>
/// <param name="Ended">Whether pointers that have ended count as well.</param>
/// <param name="People">Whether members of the team are things like others.</param>
public sealed record LineageAsked(LineageDirection Direction, int Depth, int Limit, Guid? Part, bool Ended, bool People)
{
    private const int UsualDepth = 4;
    private const int LargestDepth = 12;
    private const int UsualLimit = 60;
    private const int LargestLimit = 500;

    public IReadOnlyList<Side> Sides =>
        Direction switch
        {
            LineageDirection.Up => [Side.Up],
            LineageDirection.Down => [Side.Down],
            _ => [Side.Up, Side.Down],
        };

    /// <summary>The kinds of pointer that are followed.</summary>
    public IReadOnlyList<string> Kinds => People ? Courses.Kinds : Courses.Impersonal;

    public static bool TryRead(
        IQueryCollection query,
        [NotNullWhen(true)] out LineageAsked? asked,
        [NotNullWhen(false)] out ProblemDetails? problem
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        var direction = DirectionOf(query["direction"].ToString());
        var depth = Number(query, "depth", UsualDepth, LargestDepth);
        var limit = Number(query, "limit", UsualLimit, LargestLimit);
        var (part, partIsGood) = PartOf(query);
        var ended = Truth(query, "ended", usual: false);
        var people = Truth(query, "people", usual: true);
        problem =
            direction is null ? Problems.BadParameter("direction", "takes one of: up, down, both.")
            : depth is null ? Problems.BadParameter("depth", $"takes a number from 1 to {LargestDepth}.")
            : limit is null ? Problems.BadParameter("limit", $"takes a number from 1 to {LargestLimit}.")
            : !partIsGood ? Problems.BadParameter("part", "takes the id of one part.")
            : ended is null ? Problems.BadParameter("ended", "takes true or false.")
            : people is null ? Problems.BadParameter("people", "takes true or false.")
            : null;
        asked = problem is null
            ? new(direction!.Value, depth!.Value, limit!.Value, part, ended!.Value, people!.Value)
            : null;
        return asked is not null;
    }

    private static LineageDirection? DirectionOf(string text) =>
        text switch
        {
            "" or "both" => LineageDirection.Both,
            "up" => LineageDirection.Up,
            "down" => LineageDirection.Down,
            _ => null,
        };

    private static int? Number(IQueryCollection query, string name, int usual, int largest) =>
        !query.TryGetValue(name, out var text) ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1
        && number <= largest
            ? number
        : null;

    private static bool? Truth(IQueryCollection query, string name, bool usual) =>
        query[name].ToString() switch
        {
            "" => usual,
            "true" => true,
            "false" => false,
            _ => null,
        };

    private static (Guid? Part, bool IsGood) PartOf(IQueryCollection query) =>
        !query.TryGetValue("part", out var text) ? (null, true)
        : Guid.TryParse(text, out var part) ? (part, true)
        : (null, false);
}

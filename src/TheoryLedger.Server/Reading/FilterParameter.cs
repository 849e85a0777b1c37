using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Reading;

/// <summary>A query parameter that narrows a list.</summary>
/// <param name="Name">As it stands in the address.</param>
/// <param name="Read">What it asks for; none where it makes no sense.</param>
/// <param name="Rule">What it takes, in words.</param>
public sealed record FilterParameter(string Name, Func<string, Filter?> Read, string Rule)
{
    /// <summary>Takes the id of a thing that is pointed at in one way.</summary>
    public static FilterParameter Thing(string name, string kind) =>
        new(
            name,
            text => Guid.TryParse(text, out var id) ? new Filter.PointsAt(kind, id) : null,
            "takes the id of one thing."
        );

    /// <summary>Takes one of the values that a field can have.</summary>
    public static FilterParameter Choice<TChoice>(string name)
        where TChoice : struct, Enum
    {
        var choices = typeof(TChoice)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name)
            .ToList();
        return new(
            name,
            text => choices.Contains(text) ? new Filter.Says(name, text) : null,
            $"takes one of: {string.Join(", ", choices)}."
        );
    }

    /// <summary>All that a request narrows a list to, or what is wrong with it.</summary>
    public static (IReadOnlyList<Filter> Filters, ProblemDetails? Problem) ReadAll(
        HttpContext http,
        IReadOnlyList<FilterParameter> parameters
    )
    {
        ArgumentNullException.ThrowIfNull(http);
        var given = parameters
            .Where(p => http.Request.Query.ContainsKey(p.Name))
            .Select(p => (Parameter: p, Filter: p.Read(http.Request.Query[p.Name].ToString())))
            .ToList();
        var wrong = given.Find(g => g.Filter is null).Parameter;
        return (
            [.. given.Select(g => g.Filter).OfType<Filter>()],
            wrong is null ? null : Problems.BadParameter(wrong.Name, wrong.Rule)
        );
    }
}

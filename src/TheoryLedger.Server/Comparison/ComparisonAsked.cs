using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Comparison;

/// <summary>Which two moments a request compares, before they are looked up.</summary>
/// <param name="Order">Of which order both are.</param>
/// <param name="From">The earlier moment.</param>
/// <param name="To">The later one.</param>
/// <param name="Concept">The one kind of thing that is asked for; none for all.</param>
internal sealed record ComparisonAsked(TimeOrder Order, MomentAsked From, MomentAsked To, string? Concept)
{
    public const string FromName = "from";
    public const string ToName = "to";
    public const string OrderName = "order";
    public const string ConceptName = "concept";

    public const string Rule =
        "takes one time that has begun (an instant with its zone, a day, a month or a year), milestone:<name>, phase:<name>, "
        + "or in the order of recording a position, in digits alone.";

    /// <summary>What is wrong with a moment that could be read, and is not there.</summary>
    public static string RuleOf(MomentAsked asked, Moment now) => asked.NotReached(now) ?? Rule;

    /// <summary>What is asked for, or what is wrong with it.</summary>
    public static (ComparisonAsked? Asked, ProblemDetails? Problem) Read(IQueryCollection query)
    {
        if (OrderOf(query) is not { } order)
        {
            return (null, Problems.BadParameter(OrderName, $"takes one of: {string.Join(", ", Orders.Keys)}."));
        }

        var concept = query[ConceptName].ToString() is { Length: > 0 } named ? named : null;
        return (MomentAsked.ReadEnd(FromName, order, query), MomentAsked.ReadEnd(ToName, order, query)) switch
        {
            (null, _) => (null, Problems.BadParameter(FromName, Rule)),
            (_, null) => (null, Problems.BadParameter(ToName, Rule)),
            _ when concept is not null && !Concepts.Contains(concept) => (
                null,
                Problems.BadParameter(ConceptName, $"takes one of: {string.Join(", ", Concepts)}.")
            ),
            ({ } from, { } to) => (new(order, from, to, concept), null),
        };
    }

    /// <summary>The kinds of thing that can be asked for.</summary>
    public static SortedSet<string> Concepts { get; } =
        new(Projections.Each.Select(p => p.Concept), StringComparer.Ordinal);

    private static Dictionary<string, TimeOrder> Orders { get; } =
        Enum.GetValues<TimeOrder>()
            .Zip(Expectation.NamesOf(typeof(TimeOrder)))
            .ToDictionary(o => o.Second, o => o.First);

    private static TimeOrder? OrderOf(IQueryCollection query) =>
        !query.TryGetValue(OrderName, out var named) ? TimeOrder.Recorded
        : Orders.TryGetValue(named.ToString(), out var order) ? order
        : null;
}

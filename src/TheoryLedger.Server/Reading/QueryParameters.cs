using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Integrity.Serving;

namespace TheoryLedger.Server.Reading;

/// <summary>Said of every endpoint, as far as its method shows it.</summary>
/// <param name="AtAMoment">It reads a review at a moment that the caller may choose.</param>
/// <param name="Bound">Query parameters that its method takes by name.</param>
public sealed record Reads(bool AtAMoment, IReadOnlyList<string> Bound);

/// <summary>The query parameters that an endpoint takes: what its description tells of, and all that it is asked with.</summary>
public static class QueryParameters
{
    private static readonly TakesAttribute[] Moment =
    [
        new(MomentAsked.Position, "Reads the review as it stood at this position; without any moment, as it stands.")
        {
            IsNumber = true,
        },
        new(
            MomentAsked.AsOf,
            "Reads what the ledger held by a time, at milestone:<name>, or at the closing of phase:<name>."
        ),
        new(
            MomentAsked.DecidedAsOf,
            "Reads what the team had decided by then, whenever it was recorded; takes the same as asOf."
        ),
    ];

    private static readonly TakesAttribute[] Pages =
    [
        new("after", "The position after which the page begins.") { IsNumber = true },
        new("limit", "How many items at most.") { IsNumber = true },
    ];

    private static readonly TakesAttribute[] Waiting =
    [
        new(
            WaitForSeal.Parameter,
            "With 'sealed', the answer comes once what was recorded is sealed, or after 5 seconds."
        ),
    ];

    public static IReadOnlyList<TakesAttribute> Of(IEnumerable<object> metadata)
    {
        var said = metadata.ToList();
        var filters = said.OfType<FilteredByAttribute>().SelectMany(f => f.Parameters);
        return
        [
            .. said.OfType<Reads>().Any(r => r.AtAMoment) ? Moment : [],
            .. filters.Select(f => new TakesAttribute(f, "Only what points at the thing with this id.")
            {
                IsId = true,
            }),
            .. said.OfType<TakesAttribute>(),
            .. Records(said) ? Waiting : [],
            .. said.OfType<ProducesResponseTypeAttribute>().Any(a => IsPage(a.Type)) ? Pages : [],
        ];
    }

    private static bool Records(List<object> said) =>
        said.OfType<IHttpMethodMetadata>().Any(m => m.HttpMethods.Contains(HttpMethods.Post))
        && !said.OfType<RecordsNothingAttribute>().Any();

    private static bool IsPage(Type? answer) =>
        answer is { IsGenericType: true } && answer.GetGenericTypeDefinition() == typeof(Page<>);
}

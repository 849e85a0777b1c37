using TheoryLedger.Configurations;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Mechanisms;

/// <summary>A role that a construct played in a configuration, and from which to which position.</summary>
/// <param name="Role">The role.</param>
/// <param name="ConfigurationId">Where it played it.</param>
/// <param name="Title">What that configuration is called.</param>
/// <param name="ElementId">As which element.</param>
/// <param name="Since">The position at which it began to.</param>
/// <param name="Until">The position at which it ended; none while it plays it.</param>
public sealed record RoleSpan(
    ElementRole Role,
    Guid ConfigurationId,
    string? Title,
    Guid ElementId,
    long Since,
    long? Until
)
{
    /// <summary>Roles over time: a new version of a configuration that leaves the role as it was ends nothing.</summary>
    public static IReadOnlyList<RoleSpan> Of(
        IEnumerable<PointerSpan> spans,
        IReadOnlyDictionary<Guid, string> titles
    ) =>
        [
            .. spans
                .Select(s => Of(s, titles))
                .GroupBy(s => (s.ConfigurationId, s.ElementId))
                .SelectMany(place => Joined([.. place.OrderBy(s => s.Since)]))
                .OrderBy(s => s.Since)
                .ThenBy(s => s.ElementId),
        ];

    private static RoleSpan Of(PointerSpan span, IReadOnlyDictionary<Guid, string> titles) =>
        new(
            span.Pointer.LabelAs<StandsAs>().Role,
            span.Pointer.Source,
            titles.GetValueOrDefault(span.Pointer.Source),
            Guid.Parse(span.Pointer.Part),
            span.Pointer.Since,
            span.Until
        );

    private static List<RoleSpan> Joined(List<RoleSpan> spans) =>
        spans.Aggregate(
            new List<RoleSpan>(),
            (joined, next) =>
            {
                if (joined is [.., var last] && last.Role == next.Role && last.Until == next.Since)
                {
                    joined[^1] = last with { Until = next.Until };
                }
                else
                {
                    joined.Add(next);
                }

                return joined;
            }
        );
}

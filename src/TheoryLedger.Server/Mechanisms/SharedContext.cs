using TheoryLedger.Configurations;
using TheoryLedger.Server.CausalWeb;
using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Mechanisms;

/// <summary>A context, and in which cases it is there.</summary>
/// <param name="Construct">What it is an instance of; none where it is known by its wording alone.</param>
/// <param name="Wordings">As the cases put it, at most 20.</param>
/// <param name="Direction">Which way it points; more and less of the same are two contexts.</param>
/// <param name="Cases">How many supported cases have it.</param>
/// <param name="In">The first of them, at most 20.</param>
/// <param name="Lacking">How many supported cases do not name it.</param>
/// <param name="LackedBy">The first of them, at most 20.</param>
public sealed record SharedContext(
    ConstructNamed? Construct,
    IReadOnlyList<string> Wordings,
    Direction Direction,
    int Cases,
    IReadOnlyList<ConfigurationNamed> In,
    int Lacking,
    IReadOnlyList<ConfigurationNamed> LackedBy
)
{
    public bool IsSharedByAll => Lacking == 0;
}

/// <summary>All contexts of some cases, those most widely shared first; only those that are asked for are told.</summary>
internal sealed class SharedContexts
{
    // As many cases and wordings as a context tells: all of each would be as many as contexts times cases.
    private const int Most = 20;

    private readonly IReadOnlyList<ConfigurationView> _cases;
    private readonly IReadOnlyDictionary<Guid, ConstructGlimpse> _names;
    private readonly List<Found> _contexts;

    private SharedContexts(
        IReadOnlyList<ConfigurationView> cases,
        IReadOnlyDictionary<Guid, ConstructGlimpse> names,
        List<Found> contexts
    ) => (_cases, _names, _contexts) = (cases, names, contexts);

    public int Count => _contexts.Count;

    public static SharedContexts Among(
        IReadOnlyList<ConfigurationView> cases,
        IReadOnlyDictionary<Guid, ConstructGlimpse> names
    ) =>
        new(
            cases,
            names,
            [
                .. cases
                    .SelectMany(c =>
                        c.Form.Elements.Where(e => e.Role == ElementRole.Context).Select(e => (Case: c.Id, Element: e))
                    )
                    .GroupBy(found => KeyOf(found.Element))
                    .Select(c => new Found([.. c.Select(f => f.Case)], [.. c.Select(f => f.Element)]))
                    .OrderByDescending(context => context.In.Count),
            ]
        );

    /// <summary>Those that every case has.</summary>
    public IReadOnlyList<SharedContext> ByAll() =>
        [.. _contexts.TakeWhile(context => context.In.Count == _cases.Count).Select(Tell)];

    /// <summary>A page of all.</summary>
    public IReadOnlyList<SharedContext> Page(Cursor cursor) =>
        cursor.After >= Count ? [] : [.. _contexts.Skip((int)cursor.After).Take(cursor.Limit).Select(Tell)];

    // The same construct is the same context however it is worded; without one, only the same words are.
    private static (Guid?, string, Direction) KeyOf(Element e) =>
        e.Construct is { } id ? (id.Value, "", e.Direction) : (null, e.Wording.Trim().ToUpperInvariant(), e.Direction);

    private SharedContext Tell(Found found)
    {
        var first = found.Elements[0];
        return new(
            first.Construct is { } id ? new(id.Value, _names.GetValueOrDefault(id.Value)?.Name) : null,
            [.. found.Elements.Select(e => e.Wording).Distinct(StringComparer.Ordinal).Take(Most)],
            first.Direction,
            found.In.Count,
            [.. _cases.Where(c => found.In.Contains(c.Id)).Take(Most).Select(Named)],
            _cases.Count - found.In.Count,
            [.. _cases.Where(c => !found.In.Contains(c.Id)).Take(Most).Select(Named)]
        );
    }

    private static ConfigurationNamed Named(ConfigurationView c) => new(c.Id, c.Title);

    private sealed record Found(HashSet<Guid> In, List<Element> Elements);
}

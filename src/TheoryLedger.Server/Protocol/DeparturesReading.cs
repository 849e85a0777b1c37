using System.Text.Json.Serialization;
using TheoryLedger.Reviews;
using TheoryLedger.Server.History;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Protocol;

/// <summary>What departed from the protocol, when and why.</summary>
/// <param name="Published">When the protocol was published; none where none was.</param>
/// <param name="Items">Amendments, and changes of scope and criteria since, in the order in which they were recorded.</param>
/// <param name="Position">The position of the review at which this holds.</param>
public sealed record DeparturesReading(FactInBrief? Published, IReadOnlyList<Departure> Items, long Position)
{
    internal static async Task<DeparturesReading> FindAsync(AsOf asOf, CancellationToken token)
    {
        var steps = await Steps.ReadAsync(asOf, "i.id = $2", "i.since", token);
        var published = steps.Find(step => step.Fact.Name == "protocol-published.v1");
        var since = published?.Position ?? 0;
        return new(
            published is null ? null : FactInBrief.Of(published.Fact),
            [.. steps.Select(step => Of(step, since)).OfType<Departure>()],
            asOf.Moment.Position
        );
    }

    private static Departure? Of(Step step, long published) =>
        step.Fact.Read().Event switch
        {
            ProtocolAmended e => new(DepartureKind.Amendment, e.Section, e.Before, e.After, FactInBrief.Of(step.Fact)),
            // What the protocol itself was written for is no departure from it, and the first criteria change none.
            ScopeRefocused e when step.Position > published && published > 0 => Refocused(e, step),
            CriteriaIssued { Version: > 1 } e when step.Position > published => new(
                DepartureKind.Criteria,
                "Criteria",
                $"Version {e.Version - 1}",
                $"Version {e.Version}",
                FactInBrief.Of(step.Fact)
            ),
            _ => null,
        };

    // What is asked, what for, and what is left out: whatever of it became another.
    private static Departure Refocused(ScopeRefocused e, Step step)
    {
        var changed = new[]
        {
            (Part: "Question", Before: $"{step.Before?["question"]}", After: e.Question),
            (
                Part: "Objectives",
                Before: string.Join("; ", step.Before?["objectives"]?.AsArray().Select(o => $"{o}") ?? []),
                After: string.Join("; ", e.Objectives)
            ),
            (Part: "Boundaries", Before: $"{step.Before?["boundaries"]}", After: e.Boundaries ?? ""),
        }
            .Where(part => part.Before != part.After)
            .ToList();
        return new(
            DepartureKind.Scope,
            string.Join(", ", changed.Select(part => part.Part)),
            Said(changed.Select(part => (part.Part, part.Before))),
            Said(changed.Select(part => (part.Part, part.After))),
            FactInBrief.Of(step.Fact)
        );
    }

    private static string? Said(IEnumerable<(string Part, string Text)> parts) =>
        parts.Where(part => part.Text.Length > 0).ToList() switch
        {
            [] => null,
            [var only] => only.Text,
            var several => string.Join(" / ", several.Select(part => $"{part.Part}: {part.Text}")),
        };
}

/// <summary>A departure from the protocol.</summary>
/// <param name="Kind">What was changed.</param>
/// <param name="Section">Which section of the protocol, or what else.</param>
/// <param name="Before">What it had said.</param>
/// <param name="After">What it says.</param>
/// <param name="Fact">When, by whom and why.</param>
public sealed record Departure(DepartureKind Kind, string Section, string? Before, string? After, FactInBrief Fact);

/// <summary>What was changed against the protocol.</summary>
public enum DepartureKind
{
    /// <summary>The protocol was amended.</summary>
    [JsonStringEnumMemberName("amendment")]
    Amendment,

    /// <summary>The question was refocused.</summary>
    [JsonStringEnumMemberName("scope")]
    Scope,

    /// <summary>The criteria by which sources are screened were changed.</summary>
    [JsonStringEnumMemberName("criteria")]
    Criteria,
}

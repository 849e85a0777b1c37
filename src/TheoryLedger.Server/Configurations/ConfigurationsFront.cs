using TheoryLedger.Configurations;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Configurations;

/// <summary>A list of configurations, and how many there are in all.</summary>
/// <param name="Listed">Those that are shown.</param>
/// <param name="Standing">How many of the review's are worked on.</param>
/// <param name="SetAside">How many are not, by what became of them.</param>
public sealed record ConfigurationsFront(
    Page<ConfigurationEntry> Listed,
    int Standing,
    IReadOnlyList<StateCount> SetAside
)
{
    internal static async Task<ConfigurationsFront> ReadAsync(
        Page<ConfigurationEntry> listed,
        AsOf asOf,
        CancellationToken token
    )
    {
        await using var query = asOf.Command(
            $"""
            select i.view ->> 'state', count(*)::int from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.concept = 'configurations' and {asOf.Holds("i")}
            group by 1
            """
        );
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            counts[row.GetString(0)] = row.GetInt32(1);
        }

        var states = Enum.GetValues<ConfigurationStatus>()
            .Select(s => new StateCount(s, counts.GetValueOrDefault(Pages.Plain.Of(s))))
            .ToList();
        return new(listed, states[0].Count, [.. states.Skip(1).Where(s => s.Count > 0)]);
    }
}

/// <summary>How many configurations are in a state.</summary>
public sealed record StateCount(ConfigurationStatus State, int Count);

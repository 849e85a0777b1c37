using TheoryLedger.Ledger;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Excerpts;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Mechanisms;

/// <summary>A mechanism as a page shows it: the first of everything, and how much more there is.</summary>
/// <param name="Mechanism">How it emerged, as far as it is shown.</param>
/// <param name="MoreWorkplaces">Configurations that are not shown.</param>
/// <param name="MoreRoles">Spans of roles that are not shown.</param>
/// <param name="MoreSought">Searches for negative cases that are not shown.</param>
/// <param name="MoreFormer">Pieces that were set aside and are not shown.</param>
/// <param name="Around">What stands around the words that are quoted, by their excerpt.</param>
public sealed record MechanismFront(
    Emergence Mechanism,
    int MoreWorkplaces,
    int MoreRoles,
    int MoreSought,
    int MoreFormer,
    IReadOnlyDictionary<Guid, WordsAround> Around
)
{
    /// <summary>When the decisions by which roles began and ended were taken, by their positions.</summary>
    public IReadOnlyDictionary<long, EffectiveTime> RoleDates { get; init; } = new Dictionary<long, EffectiveTime>();

    private const int Most = 5;
    private const int MostFor = 6;

    // What speaks against a mechanism is the last to be left out.
    private const int MostAgainst = 6;
    private const int MostFormer = 2;
    private const int MostRoles = 6;

    internal static async Task<MechanismFront> ReadAsync(ConstructView construct, AsOf asOf, CancellationToken token)
    {
        var whole = await EmergenceReader.ReadAsync(construct, asOf, token);
        var evidence = whole.Evidence;
        return new(
            whole with
            {
                WorksIn = [.. whole.WorksIn.Take(Most)],
                WorkedIn = [.. whole.WorkedIn.Take(Most)],
                Roles = [.. whole.Roles.Take(MostRoles)],
                Sought = [.. whole.Sought.Take(MostAgainst)],
                Evidence = evidence with
                {
                    Supports = FirstHandFirst(evidence.Supports, MostFor),
                    Contradicts = FirstHandFirst(evidence.Contradicts, MostAgainst),
                    Qualifies = FirstHandFirst(evidence.Qualifies, MostAgainst),
                    Former = [.. evidence.Former.Take(MostFormer)],
                },
            },
            Beyond(whole.WorksIn.Count, Most) + Beyond(whole.WorkedIn.Count, Most),
            Beyond(whole.Roles.Count, MostRoles),
            Beyond(whole.Sought.Count, MostAgainst),
            Beyond(evidence.Former.Count, MostFormer),
            await WordsAround.OfAsync(whole.Quotations.Select(q => q.ExcerptId), asOf, token)
        )
        {
            RoleDates = await DatesAsync(whole.Roles.Take(MostRoles), asOf, token),
        };
    }

    private static async Task<IReadOnlyDictionary<long, EffectiveTime>> DatesAsync(
        IEnumerable<RoleSpan> roles,
        AsOf asOf,
        CancellationToken token
    )
    {
        var positions = roles.SelectMany(r => new[] { r.Since, r.Until }).OfType<long>();
        return (await asOf.FactsAsync(positions, token)).ToDictionary(f => f.Key, f => f.Value.Envelope.Effective);
    }

    private static IReadOnlyList<EvidenceReading> FirstHandFirst(IReadOnlyList<EvidenceReading> side, int most) =>
        [.. side.OrderByDescending(e => e.Counts).ThenBy(e => e.Nature).Take(most)];

    private static int Beyond(int count, int shown) => Math.Max(count - shown, 0);
}

using TheoryLedger.Genealogy;
using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Sources;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Genealogy;

/// <summary>Puts a genealogy together: the account over everybody, the lives page by page.</summary>
internal sealed class FamilyBook(AsOf asOf, GenealogyAsked asked)
{
    // Figures are told in a sentence; these words say that one speaks of such things.
    private static readonly string[] NamesOfConfigurations = ["configuration", "cmoc"];
    private static readonly string[] NamesOfConstructs = ["construct", "mechanism"];

    private Dictionary<Guid, MemberRow> _known = [];
    private Descent _descent = new([]);

    private bool IsOfConstructs => asked.Concept == GenealogyConcept.Constructs;

    private string Concept => IsOfConstructs ? ConstructView.Concept : ConfigurationView.Concept;

    /// <summary>The genealogy; none where the one whose family is asked for is not there.</summary>
    public async Task<GenealogyReading?> ReadAsync(HttpContext http, Cursor cursor, CancellationToken token)
    {
        var all = await GenealogyRows.MembersAsync(asOf, Concept, token);
        _known = all.ToDictionary(m => m.Id);
        if (asked.Id is { } id && !_known.ContainsKey(id))
        {
            return null;
        }

        _descent = await GenealogyRows.DescentAsync(asOf, Concept, token);
        var family = asked.Id is { } one ? _descent.FamilyOf(one) : null;
        var counted = all.Where(m => family?.Contains(m.Id) ?? true).ToList();
        var asks = counted.Where(m => m.Born > cursor.After && (asked.Fate is null || m.Fate == asked.Fate)).ToList();
        var page = asks.Take(cursor.Limit).ToList();
        return new(
            asked.Concept,
            GenealogyAccount.Of(asked.Concept, counted),
            await LivesAsync(page, token),
            asked.Id is null ? await ReportedAsync(token) : [],
            asOf.Moment.Position,
            asks.Count > page.Count ? cursor.Next(http, page[^1].Born) : null
        );
    }

    private Task<IReadOnlyList<ReportedFigure>> ReportedAsync(CancellationToken token) =>
        ReportedFigures.NamingAsync(asOf, IsOfConstructs ? NamesOfConstructs : NamesOfConfigurations, token);

    private async Task<IReadOnlyList<GenealogyMember>> LivesAsync(List<MemberRow> page, CancellationToken token)
    {
        var steps = await StepsAsync(page.Select(m => m.Id), token);
        var events = await EventsAsync(steps.Values.SelectMany(life => life).Select(s => s.Decided.Position), token);
        return
        [
            .. page.Select(m => new GenealogyMember(
                m.Id,
                m.Name,
                m.Birth,
                m.Fate,
                Relatives(_descent.ParentsOf(m.Id)),
                Relatives(_descent.HeirsOf(m.Id)),
                Relatives(_descent.EndsOf(m.Id)),
                [
                    .. steps[m.Id]
                        .Select(s => new GenealogyStep(
                            s.Kind,
                            Relatives(s.With),
                            events[s.Decided.Position],
                            s.Decided
                        )),
                ]
            )),
        ];
    }

    private async Task<Dictionary<Guid, List<LifeStep>>> StepsAsync(IEnumerable<Guid> ids, CancellationToken token) =>
        IsOfConstructs
            ? (await asOf.FindAllAsync<ConstructView>(ids, token)).ToDictionary(
                found => found.Key,
                found => LifeSteps.Of(found.Value).ToList()
            )
            : (await asOf.FindAllAsync<ConfigurationView>(ids, token)).ToDictionary(
                found => found.Key,
                found => LifeSteps.Of(found.Value).ToList()
            );

    // In the order of their births, so that the same question always has the same answer.
    private IReadOnlyList<Relative> Relatives(IEnumerable<Guid> ids) =>
        [
            .. ids.Select(id => (Id: id, Known: _known.GetValueOrDefault(id)))
                .OrderBy(r => r.Known?.Born)
                .Select(r => new Relative(r.Id, r.Known?.Name, r.Known?.Fate)),
        ];

    private async Task<Dictionary<long, Guid>> EventsAsync(IEnumerable<long> positions, CancellationToken token)
    {
        await using var query = asOf.Command(
            "select n.position, n.event_id from ledger.entry n where n.review = $2 and n.position = any ($4)",
            positions.Distinct().ToArray()
        );
        var events = new Dictionary<long, Guid>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            events[row.GetInt64(0)] = row.GetGuid(1);
        }

        return events;
    }
}

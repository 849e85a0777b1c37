using System.Text.Json;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Reading;

/// <summary>Another thing, as far as somebody who meets it in passing wants to know it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is called; none where it has no name.</param>
/// <param name="FormVersion">The number of its present wording; none where it has only one.</param>
/// <param name="State">How far it has come; none for what has no such thing.</param>
public sealed record Neighbour(string Kind, Words? Name, int? FormVersion, string? State)
{
    private static readonly string[] Gone = ["merged", "split", "superseded", "refuted", "retired"];

    /// <summary>True of what no longer stands, so that whatever rests on it should be looked at again.</summary>
    public bool IsGone => Gone.Contains(State);
}

/// <summary>A ref together with what it points at.</summary>
/// <param name="Id">Of the thing.</param>
/// <param name="Version">The version meant; none means the thing as such.</param>
/// <param name="Part">The element, link or statement meant.</param>
/// <param name="Kind">What it is; none for a single fact.</param>
/// <param name="Name">What it is called.</param>
/// <param name="PresentVersion">The version that stands now.</param>
/// <param name="State">How far it has come.</param>
/// <param name="IsStale">Whether a later version stands now, or it stands no longer.</param>
public sealed record NamedRef(
    Guid Id,
    int? Version,
    Guid? Part,
    string? Kind,
    Words? Name,
    int? PresentVersion,
    string? State,
    bool IsStale
);

/// <summary>Names of the things around one thing, whatever they are, in one look-up.</summary>
public sealed class Neighbours
{
    private readonly Dictionary<Guid, Neighbour> _known = [];

    private Neighbours() { }

    public Neighbour? Find(Guid id) => _known.GetValueOrDefault(id);

    public NamedRef Name(Ref meant)
    {
        ArgumentNullException.ThrowIfNull(meant);
        var (id, version, part) = meant;
        if (Find(id) is not { } found)
        {
            return new(id, version, part, null, null, null, null, IsStale: false);
        }

        var isStale = version is not null && (version < found.FormVersion || found.IsGone);
        return new(id, version, part, found.Kind, found.Name, found.FormVersion, found.State, isStale);
    }

    public IReadOnlyList<NamedRef> Name(IEnumerable<Ref> refs) => [.. refs.Select(Name)];

    public static async Task<Neighbours> FindAsync(AsOf asOf, IEnumerable<Guid> ids, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(asOf);
        var found = new Neighbours();
        // As for portraits: a view is unpacked once, and not by everything that is asked of it.
        await using var query = asOf.Command(
            $"""
            select i.id, i.concept,
                   coalesce(i.view -> 'title', i.view -> 'name', i.view -> 'label', i.view -> 'pattern',
                            i.view -> 'form' -> 'title')::text,
                   coalesce(i.view ->> 'formVersion', i.view ->> 'definitionVersion', i.view ->> 'patternVersion',
                            i.view ->> 'guideVersion',
                            case i.concept when 'excerpts' then i.view ->> 'excerptVersion' end)::int,
                   i.view ->> 'state'
            from (select i.id, i.concept, i.view || jsonb_build_object() as view from ledger.read_item i
                  where i.generation = $1 and i.review = $2 and {asOf.Holds("i")} and i.id = any ($4) offset 0) i
            """,
            ids.Distinct().ToArray()
        );
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var name = row.IsDBNull(2) ? null : JsonSerializer.Deserialize<Words>(row.GetString(2), LedgerJson.Options);
            found._known[row.GetGuid(0)] = new(
                row.GetString(1),
                name,
                row.IsDBNull(3) ? null : row.GetInt32(3),
                row.IsDBNull(4) ? null : row.GetString(4)
            );
        }

        return found;
    }
}
